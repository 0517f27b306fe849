import type { Issue } from "../../schema/issue.ts";
import { severityOf } from "../rules.ts";
import type { SealedFolder, Torn } from "./checkSeals.ts";
import { isSealedColumn, isSealedRow } from "./compare.ts";
import { describeTorn } from "./describeTorn.ts";

/** Faults that lie between figures: what they blame is a guess. */
const RELATIONS: readonly string[] = ["relation-mismatch", "finding-wording"];

/** Rules of a file's form: what is said of one that cannot be read follows from them. */
const FORM = /^(file|csv|json|limit)/;

/** What has changed besides a folder that is registered. */
export interface Surroundings {
  /** What all share is in error or has changed: what is wrong in a folder that has not follows from it. */
  readonly isSharedBroken?: boolean;
  /** Errors elsewhere follow from a change of this folder. */
  readonly breaksOthers?: boolean;
}

/**
 * The issues of a folder whose files differ from what was registered of them. What was registered was sound: so what is wrong at a place
 * that has not changed follows from what has, be it what all share, and is left out. A change is told by the rule that it breaks, else by the seal.
 */
export function settleSeal(
  issues: readonly Issue[],
  sealed: SealedFolder,
  { isSharedBroken = false, breaksOthers = false }: Surroundings = {},
): Issue[] {
  const { folder } = sealed;
  const isRegistered = sealed.contents.length > 0 || sealed.torn.length > 0;
  if (!isRegistered || (sealed.torn.length === 0 && !isSharedBroken)) return [...issues, ...sealed.issues];
  const torn = new Map(sealed.torn.map((each) => [each.file, each]));
  const isFree = ({ rule, place }: Issue): boolean =>
    !place.file.startsWith(`${folder}/`) ||
    (place.file.endsWith(".md") && (rule !== "summary-reference" || !isTornBeside(place.file))) ||
    sealed.unsealed.some((name) => place.file.startsWith(`${folder}/${name}/`));
  /** Whether what a summary refers to has changed. */
  const isTornBeside = (file: string): boolean =>
    torn.keys().some((other) => other.startsWith(file.slice(0, file.lastIndexOf("/") + 1)));
  const byFile = Map.groupBy(issues, ({ place }) => place.file);
  const listOwn = (each: Torn): Issue[] => [...listFiles(each)].flatMap((file) => byFile.get(file) ?? []);
  const known = new Set(sealed.contents.flatMap(({ rows }) => rows.flat()));
  const told = [...torn.values()].map((each) => ({ each, issues: tell(each, listOwn(each)) }));
  const kept = new Set([...issues.filter(isFree), ...told.flatMap((each) => each.issues ?? [])]);
  // A change that breaks nothing is only to be registered.
  const isBroken = breaksOthers || issues.some((issue) => !kept.has(issue) && severityOf(issue) === "error");
  const bySeal = told.flatMap(({ each, issues: own }) =>
    own ? [] : [describeTorn(each, known, isBroken ? "seal-broken" : "seal-outdated")],
  );
  return [...kept, ...bySeal, ...sealed.issues].map((issue) => dropGuesses(issue, torn));
}

/** The file, and where what it says of its sources has changed, theirs. */
function listFiles({ file, state }: Torn): ReadonlySet<string> {
  const rows = state.kind === "changed" ? state.difference.rows : [];
  const places = rows.flatMap((row) => (state.kind === "changed" ? state.content.place(row).file : []));
  return new Set([file, ...places]);
}

/** What rules say of a change; undefined where it is for the seal to tell. */
function tell(torn: Torn, own: readonly Issue[]): readonly Issue[] | undefined {
  const { state } = torn;
  const ofForm = own.filter(({ rule }) => FORM.test(rule));
  if (state.kind === "unreadable" && ofForm.length > 0) return ofForm;
  if (state.kind === "unreadable" || (state.kind !== "changed" && own.length > 0)) return own;
  if (state.kind !== "changed") return undefined;
  const { rows, columns } = state.difference;
  const isOneCell = rows.length === 1 && columns.length === 1;
  const places = rows.map((row) => state.content.place(row, isOneCell ? columns[0] : undefined));
  const [first] = places;
  const standsAt = ({ place }: Issue): boolean =>
    place.line === undefined || places.some(({ file, line }) => file === place.file && line === place.line);
  const here = own.filter(standsAt);
  if (isOneCell) {
    const [best] = here
      .filter((issue) => !RELATIONS.includes(issue.rule) || isProved(issue, torn))
      .filter(({ place }) => [undefined, place.column].includes(first?.column) || place.column === undefined)
      .toSorted((a, b) => rank(a) - rank(b));
    return best && [best];
  }
  const errors = here.filter((issue) => !RELATIONS.includes(issue.rule) && severityOf(issue) === "error");
  const ofFile = errors.filter(({ place }) => place.line === undefined);
  if (ofFile.length > 0) return ofFile;
  // What the form of a file does not allow needs no seal to be told.
  const malformed = errors.filter(({ rule }) => FORM.test(rule));
  if (malformed.length > 0) return malformed;
  // Several other errors of one change are one thing to look at; they are told when the change is to be registered.
  const lines = new Set(errors.map(({ place }) => place.line));
  const [only] = errors;
  const isTold = state.difference.extra > 0 || places.every(({ line }) => lines.has(line));
  return only && lines.size === 1 && isTold ? [only] : undefined;
}

/** Of a cell that is known to have changed it is not guessed that others have. */
function dropGuesses(issue: Issue, torn: ReadonlyMap<string, Torn>): Issue {
  if (issue.rule !== "relation-mismatch" || !torn.has(issue.place.file)) return issue;
  const cause = issue.cause === "total-stale" ? "changed-since" : issue.cause;
  return { ...issue, cause, expectations: issue.expectations?.slice(0, 1) };
}

const rank = (issue: Issue): number => (severityOf(issue) === "error" ? 0 : 1);

/** Whether the amount that relations ask for is what the cell held. */
function isProved({ expectations: [first] = [], place }: Issue, { state }: Torn): boolean {
  const amount = first?.id === "mending-amount" ? first.values?.["amount"] : undefined;
  if (state.kind !== "changed" || amount === undefined) return false;
  const { content, seal, difference } = state;
  const [row = 0] = difference.rows;
  const [column = 0] = difference.columns;
  return (
    place.column === content.place(row, column).column &&
    isSealedRow(seal, row, (content.rows[row] ?? []).with(column, amount)) &&
    isSealedColumn(content, seal, column, new Map([[row, amount]]))
  );
}
