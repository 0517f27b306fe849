import { factPath } from "../../archive/paths/paths.ts";
import type { FactView } from "../../archive/scope/lists.ts";
import type { Restoration } from "../../archive/scope/tables.ts";
import { isAmount, subtractPrinted } from "../../money.ts";
import { explanationFile, factsFileOf } from "../../read/facts.ts";
import { restoredSchema } from "../../schema/csvFiles.ts";
import { factSchema } from "../../schema/lists.ts";
import { factsFile } from "../../schema/openData/lists.ts";
import type { Found } from "../change.ts";
import { fileOf, locateScope, type ScopePair } from "./pair.ts";

/** What a scope states in words, restored, or sums up otherwise than what was published. */
export function compareLists(pair: ScopePair): Found[] {
  return [...compareFacts(pair), ...compareRestored(pair), ...compareSummary(pair)];
}

const FACT_FIELDS = Object.keys(factSchema.shape) as (keyof FactView & keyof typeof factSchema.shape)[];

function compareFacts(pair: ScopePair): Found[] {
  const file = fileOf(pair.now, factsFileOf(pair.present.id));
  const at = { ...locateScope(pair.now, pair.present), table: factsFile.name };
  const name = (fact: FactView, column = ""): Found["names"] => ({
    ...at.names,
    table: factsFile.title,
    row: fact.label,
    values: `${fact.value}${fact.unit}`,
    column: factsFile.columns.find((each) => each.name === column)?.title ?? column,
  });
  const old = new Map(pair.old.lists.facts.map((fact) => [fact.fact_id, fact]));
  const present = pair.present.lists.facts.flatMap((fact): Found[] => {
    const published = old.get(fact.fact_id);
    old.delete(fact.fact_id);
    const changed = { ...at, row: fact.fact_id, names: name(fact), place: { file, line: fact.line } };
    if (!published) return [{ ...changed, kind: "row-added" }];
    return FACT_FIELDS.filter((field) => published[field] !== fact[field]).map((field) => {
      const [from, to] = [published[field], fact[field]];
      const isNumber = field === "value";
      return {
        ...changed,
        kind: isNumber ? "amount-changed" : "text-changed",
        field,
        names: name(fact, field),
        from,
        to,
        ...(isNumber &&
          isAmount(from) &&
          isAmount(to) && { difference: subtractPrinted(to, from), unit: fact.unit }),
      };
    });
  });
  const gone = [...old.values()].map(
    (fact): Found => ({
      ...at,
      kind: "row-lost",
      row: fact.fact_id,
      names: name(fact),
      lost: [factPath(pair.before.entry, pair.old.id, fact.fact_id)],
      place: { file },
    }),
  );
  return [...gone, ...present];
}

const RESTORED_FIELDS = Object.keys(restoredSchema.shape) as (keyof Restoration &
  keyof typeof restoredSchema.shape)[];

function compareRestored(pair: ScopePair): Found[] {
  const { entry } = pair.now;
  const keyOf = ({ file, row_id: row, field }: Restoration): string => JSON.stringify([file, row, field]);
  const print = (restoration: Restoration, fields: typeof RESTORED_FIELDS): string =>
    fields.map((field) => restoration[field]).join("; ");
  const old = new Map(pair.old.restorations.map((restoration) => [keyOf(restoration), restoration]));
  const describe = (restoration: Restoration): Omit<Found, "kind"> => {
    const { file, row_id: row, field } = restoration;
    const at = locateScope(pair.now, pair.present);
    return {
      ...at,
      ...(row && { row }),
      field,
      names: { ...at.names, table: file, row, column: field, taken: restoration.taken_as },
      place: { file: fileOf({ ...pair.now, entry }, `${pair.present.id}/restored.csv`) },
    };
  };
  const present = pair.present.restorations.flatMap((restoration): Found[] => {
    const published = old.get(keyOf(restoration));
    old.delete(keyOf(restoration));
    if (!published) return [{ ...describe(restoration), kind: "restored-added" }];
    const differing = RESTORED_FIELDS.filter((field) => published[field] !== restoration[field]);
    if (differing.length === 0) return [];
    const [from, to] = [print(published, differing), print(restoration, differing)];
    return [{ ...describe(restoration), kind: "restored-changed", from, to }];
  });
  return [
    ...old.values().map((restoration): Found => ({ ...describe(restoration), kind: "restored-lost" })),
    ...present,
  ];
}

function compareSummary(pair: ScopePair): Found[] {
  if (pair.old.lists.explanation === pair.present.lists.explanation) return [];
  const file = fileOf(pair.now, explanationFile(pair.present.id));
  return [{ ...locateScope(pair.now, pair.present), kind: "summary-changed", place: { file } }];
}
