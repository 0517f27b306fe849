import type { Row } from "../read/rows.ts";
import type { CodeKind } from "../schema/format.ts";
import { SUBJECT_KINDS, type SubjectKind } from "../schema/openData/values.ts";
import { disclosureId, getShared } from "./site.ts";
import type { ScopeView } from "./tables.ts";

/** A subject (科目) that statutory tables print, or that stands above one. */
export interface SubjectView {
  readonly kind: SubjectKind;
  readonly code: string;
  /** The classifications' name, else the one printed most often; empty where nobody prints it. */
  readonly name: string;
  /** Empty at the top. */
  readonly parentCode: string;
  /** 1 for 类, 2 for 款, 3 for 项. */
  readonly level: number;
  /** Other names that the tables print, as printed, in the order of their code points. */
  readonly otherNames: readonly string[];
  /** Ids of the disclosures whose tables print the code; empty where only a subject below it is printed. */
  readonly disclosures: readonly string[];
}

/** A code as one row prints it. */
export interface PrintedSubject {
  readonly kind: SubjectKind;
  readonly code: string;
  readonly label: string;
}

/** The subjects that a row prints: its own code, and its paired code. A unit's code is no subject. */
export function listRowSubjects(row: Row): PrintedSubject[] {
  return [
    { kind: row.codeKind, code: row.code, label: row.label },
    { kind: row.pairedCodeKind, code: row.pairedCode, label: row.pairedLabel },
  ].filter((subject): subject is PrintedSubject => subject.code !== "" && isSubjectKind(subject.kind));
}

function isSubjectKind(kind: CodeKind): kind is SubjectKind {
  return (SUBJECT_KINDS as readonly CodeKind[]).includes(kind);
}

/** The code above: a 类 has three digits, each level below it two more. Empty for a 类. */
export function findParentCode(code: string): string {
  return code.length > 3 ? code.slice(0, -2) : "";
}

interface Seen {
  readonly names: Map<string, number>;
  readonly disclosures: Set<string>;
}

/** Every subject that some scopes print, with those above it, by kind and then by code. */
export function listSubjects(scopes: Iterable<ScopeView>): SubjectView[] {
  const seen = new Map<SubjectKind, Map<string, Seen>>(SUBJECT_KINDS.map((kind) => [kind, new Map()]));
  const find = (kind: SubjectKind, code: string): Seen => {
    const codes = seen.get(kind) ?? new Map<string, Seen>();
    const found = codes.get(code) ?? { names: new Map<string, number>(), disclosures: new Set<string>() };
    codes.set(code, found);
    return found;
  };
  for (const scope of scopes)
    for (const { kind, code, label } of scope.tables.flatMap((table) => table.rows.flatMap(listRowSubjects))) {
      const { names, disclosures } = find(kind, code);
      if (label) names.set(label, (names.get(label) ?? 0) + 1);
      disclosures.add(disclosureId(scope.entry));
      for (let above = findParentCode(code); above; above = findParentCode(above)) find(kind, above);
    }
  return [...seen].flatMap(([kind, codes]) => [...codes].sort(byCode).map(([code, { names, disclosures }]) => makeView(kind, code, names, [...disclosures])));
}

const byCode = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

function makeView(kind: SubjectKind, code: string, names: ReadonlyMap<string, number>, disclosures: readonly string[]): SubjectView {
  const often = [...names].sort(([a, times], [b, others]) => others - times || (a < b ? -1 : 1))[0]?.[0] ?? "";
  const name = getShared().subjects.get(kind)?.get(code)?.name ?? often;
  const otherNames = [...names.keys()].filter((printed) => printed !== name).sort();
  return { kind, code, name, parentCode: findParentCode(code), level: (code.length - 1) / 2, otherNames, disclosures };
}
