import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { printCellAddress } from "../src/address.ts";
import { Archive } from "../src/archive/archive.ts";
import { writeReason, writeStatement } from "../src/archive/words/statements.ts";
import { readSettings } from "../src/settings.ts";

/**
 * Every relation and odd wording of a data folder (MINGZHANG_DATA, else `data`), a line each, sorted. With `--since FILE`, a listing
 * that was kept: only what it has more (`-`) or less (`+`). For changes of rules, which should change nothing else.
 */
const { values } = parseArgs({ options: { since: { type: "string" } } });

const archive = new Archive(readSettings(process.env).dataRoot);
const lines = [...archive.readAllScopes()]
  .flatMap((scope) => {
    const { relations, rules, findings } = archive.readLedger(scope);
    const kinds = new Map(rules.map((rule) => [rule.id, rule]));
    const place = [scope.entry.id, scope.entry.fiscalYear];
    const ofRelations = relations.map((relation) => {
      const rule = kinds.get(relation.address.rule);
      const side = (terms: typeof relation.left): string =>
        terms.map(({ cell, minus }) => `${minus ? "-" : ""}${printCellAddress(cell.address)}`).join(" + ");
      const { status, left, right, difference, bound } = relation.result;
      const words = [
        writeStatement(archive.shared, "zh", relation.statement),
        rule?.title,
        rule?.basis,
        writeReason(archive.shared, "zh", relation.skipped),
      ];
      return [
        ...place,
        relation.id,
        rule?.operator,
        side(relation.left),
        side(relation.right),
        status,
        left,
        right,
        difference,
        bound,
        ...words,
      ];
    });
    const ofWords = findings
      .filter(({ kind }) => kind === "wording")
      .map(({ id, statement }) => [...place, id, "wording", writeStatement(archive.shared, "zh", statement)]);
    return [...ofRelations, ...ofWords].map((line) => line.join("\t"));
  })
  .sort();

if (values.since === undefined) {
  console.log(lines.join("\n"));
} else {
  const before = readFileSync(values.since, "utf8").trimEnd().split("\n");
  const [old, now] = [new Set(before), new Set(lines)];
  const changes = [
    ...before.filter((line) => !now.has(line)).map((line) => `-\t${line}`),
    ...lines.filter((line) => !old.has(line)).map((line) => `+\t${line}`),
  ];
  console.log(changes.join("\n"));
  console.log(`${before.length} before, ${lines.length} now, ${changes.length} differing lines`);
}
