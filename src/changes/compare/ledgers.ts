import type { Finding } from "../../archive/scope/findings.ts";
import type { Ledger } from "../../archive/scope/ledger.ts";
import { writeFinding } from "../../archive/words/findingText.ts";
import { writeStatement } from "../../archive/words/statements.ts";
import type { Evaluated } from "../../reconciliation/evaluate.ts";
import type { ChangeKind } from "../../schema/openData/changes.ts";
import type { Status } from "../../schema/vocabulary.ts";
import { TEXTS } from "../../text/text.ts";
import type { Found } from "../change.ts";
import { fileOf, locateScope, type ScopePair } from "./pair.ts";

/** What reconciliation says of a scope now and did not say of what was published, or the other way about. */
export function compareLedgers(pair: ScopePair): Found[] {
  const old = pair.before.archive.readLedger(pair.old);
  const present = pair.now.archive.readLedger(pair.present);
  return [
    ...compareRelations(pair, old, present),
    ...compareChecks(pair, old, present),
    ...compareFindings(pair, old, present),
  ];
}

/** Statuses of relations that the printed figures break. */
const BROKEN: readonly Status[] = ["mismatch", "restated"];
/** Statuses of relations that were not evaluated. */
const OPEN: readonly Status[] = ["not-applicable", "not-evaluated"];

const isBroken = (status: Status | undefined): boolean => status !== undefined && BROKEN.includes(status);
const isOpen = (status: Status | undefined): boolean => status === undefined || OPEN.includes(status);

/** A relation that is open on one side is told of only where it is broken on the other: its rule says the rest. */
function compareRelations(pair: ScopePair, old: Ledger, present: Ledger): Found[] {
  const statuses = new Map(old.relations.map(({ id, result }) => [id, result.status]));
  const findings = new Map(present.findings.map((finding) => [finding.id, finding]));
  const now = present.relations.flatMap((relation): Found[] => {
    const [from, to] = [statuses.get(relation.id), relation.result.status];
    statuses.delete(relation.id);
    const kind = compareStatuses(from, to);
    const finding = findings.get(relation.id);
    if (!kind) return [];
    return [
      {
        ...describeRelation(pair, relation),
        kind,
        from: from ?? "",
        to,
        ...(finding && { said: sayFinding(finding) }),
      },
    ];
  });
  const gone = old.relations
    .filter(({ id, result }) => statuses.has(id) && isBroken(result.status))
    .map(
      (relation): Found => ({
        ...describeRelation(pair, relation),
        kind: "relation-mended",
        from: relation.result.status,
        to: "",
      }),
    );
  return [...now, ...gone];
}

function compareStatuses(from: Status | undefined, to: Status): ChangeKind | undefined {
  if (isBroken(from) !== isBroken(to)) return isBroken(to) ? "relation-broken" : "relation-mended";
  return from === to || isOpen(from) || isOpen(to) ? undefined : "relation-changed";
}

function describeRelation(pair: ScopePair, { id, statement, address }: Evaluated): Omit<Found, "kind"> {
  const { shared } = pair.now.entry;
  const at = locateScope(pair.now, pair.present);
  return {
    ...at,
    ...(address.table && { table: address.table }),
    ...(address.row && { row: address.row }),
    names: { ...at.names, id },
    said: { zh: writeStatement(shared, "zh", statement), en: writeStatement(shared, "en", statement) },
    place: { file: fileOf(pair.now, "disclosure.json") },
  };
}

const sayFinding = (finding: Finding): NonNullable<Found["said"]> => ({
  zh: writeFinding(TEXTS.zh.ui, "zh", finding),
  en: writeFinding(TEXTS.en.ui, "en", finding),
});

/** Rules that proved something and prove nothing now, and those that begin to. */
function compareChecks(pair: ScopePair, old: Ledger, present: Ledger): Found[] {
  const count = ({ relations }: Ledger): ReadonlyMap<string, number> =>
    new Map(
      [...Map.groupBy(relations, ({ address }) => address.rule)].map(([rule, own]) => [
        rule,
        own.filter(({ result }) => !isOpen(result.status)).length,
      ]),
    );
  const [before, now] = [count(old), count(present)];
  const at = locateScope(pair.now, pair.present);
  const place = { file: fileOf(pair.now, "disclosure.json") };
  return [...new Set([...before.keys(), ...now.keys()])].flatMap((rule): Found[] => {
    const [a = 0, b = 0] = [before.get(rule), now.get(rule)];
    if (a > 0 === b > 0) return [];
    const names = { ...at.names, id: rule, count: String(a || b) };
    return [{ ...at, kind: b > 0 ? "checks-added" : "checks-lost", names, place }];
  });
}

/** Contradictions in words, and what is said of any; that a relation is broken is told by itself. */
function compareFindings(pair: ScopePair, old: Ledger, present: Ledger): Found[] {
  const published = new Map(old.findings.map((finding) => [finding.id, finding]));
  const describe = (finding: Finding): Omit<Found, "kind"> => {
    const at = locateScope(pair.now, pair.present);
    return {
      ...at,
      names: { ...at.names, id: finding.id },
      said: sayFinding(finding),
      place: { file: fileOf(pair.now, "disclosure.json") },
    };
  };
  const now = present.findings.flatMap((finding): Found[] => {
    const before = published.get(finding.id);
    published.delete(finding.id);
    if (!before) return finding.relation ? [] : [{ ...describe(finding), kind: "finding-added" }];
    const [from, to] = [before, finding].map(sayAll);
    return from === to
      ? []
      : [{ ...describe(finding), kind: "finding-changed", from: from ?? "", to: to ?? "" }];
  });
  const gone = [...published.values()]
    .filter(({ relation }) => !relation)
    .map((finding): Found => ({ ...describe(finding), kind: "finding-lost" }));
  return [...gone, ...now];
}

/** What is said of a finding beside its figures. */
const sayAll = ({ state, explanation, relation, statement }: Finding): string =>
  [state, relation ? "" : JSON.stringify(statement), explanation].join(" ");
