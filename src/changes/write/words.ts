import { findOwn } from "../../schema/own.ts";
import changing from "../../text/changing.json" with { type: "json" };
import { fill } from "../../text/fill.ts";
import type { Language } from "../../text/ui.ts";
import { showInvisible } from "../../validation/describeIssue.ts";
import { type Change, isRefused } from "../change.ts";

export const wordsOf = (language: Language): typeof changing.zh => changing[language];

/** A change in one sentence: what it was, what it is, and the difference. */
export function writeChange(change: Change, language: Language): string {
  const { kind, names, from = "", to = "", difference, unit = "", said, claimed = "", place } = change;
  const words = wordsOf(language);
  const show = (value: string): string => shorten(showInvisible(value)) || words.blank;
  const isStatus = kind.startsWith("relation-");
  const value = (text: string): string =>
    isStatus ? (findOwn<string>(words.statuses, text) ?? text) : show(text);
  const shown = Object.fromEntries(
    Object.entries(names).map(([name, text]) => [name, shorten(showInvisible(text))]),
  );
  const values = {
    ...shown,
    table: [shown["unit"], shown["table"]].filter(Boolean).join(" "),
    row: shown["row"] || (change.row ?? ""),
    values: shown["values"] ? ` (${shown["values"]})` : "",
    field: change.field ?? "",
    from: value(from),
    to: value(to),
    difference: difference === undefined ? "" : ` (${difference}${unit && ` ${unit}`})`,
    said: said?.[language] ?? "",
    claimed: show(claimed),
    place: place.file,
    fate: findOwn<string>(words.fates, names["fate"] ?? "") ?? "",
  };
  return fill(words.kinds[kind], values);
}

/** Characters of a value that a sentence shows; JSON has all. */
const LONGEST = 120;

const shorten = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** Why a change cannot be merged as it is; empty where it can. */
export function writeRefusal({ reason, claimed = "", from = "" }: Change, language: Language): string {
  const { reasons, blank } = wordsOf(language);
  if (reason === "missing") return reasons.missing;
  return reason === "wrong" ? fill(reasons.wrong, { claimed: claimed || blank, from: from || blank }) : "";
}

/** The addresses that a change takes from the site; empty where it takes none. */
export function writeLost({ lost = [] }: Change, language: Language): string {
  const [first = "", ...others] = lost;
  if (lost.length === 0) return "";
  const addresses = `/${first}${others.length > 0 ? ` (+${others.length})` : ""}`;
  return fill(wordsOf(language).lost, { addresses });
}

/** A whole line: the sentence, why it is refused, what it takes away. */
export const writeLine = (change: Change, language: Language): string =>
  [writeChange(change, language), writeRefusal(change, language), writeLost(change, language)]
    .filter(Boolean)
    .join(language === "zh" ? "；" : "; ");

/** How many changes there are, and how many are refused. */
export function writeSummary(changes: readonly Change[], language: Language): string {
  const { none, passed, summary } = wordsOf(language);
  if (changes.length === 0) return none;
  const refused = changes.filter(isRefused).length;
  return fill(refused === 0 ? passed : summary, { count: String(changes.length), refused: String(refused) });
}
