import { hash } from "node:crypto";
import { bureauFolder } from "../../../read/disclosures.ts";
import { listFiles, readText } from "../../../read/files/files.ts";
import { type Issue, makeIssue } from "../../../schema/issue.ts";
import type { RuleId } from "../../../schema/ruleIds.ts";

/** Amounts in a file from which on another disclosure cannot print the same by chance. */
const FEWEST_AMOUNTS = 4;

/** A file of a disclosure that no other can have by chance, and a hash of its text. */
export interface Unique {
  readonly file: string;
  readonly text: string;
}

/** The files in a bureau's folder of which there should be no copy. */
export function listUnique(root: string, bureauId: string): Unique[] {
  const tables = listFiles(root, bureauFolder(bureauId)).filter((file) => /^([^/]+\/){3}.+\.csv$/.test(file));
  return tables.flatMap((file) => {
    const text = readText(root, file).value ?? "";
    const amounts = text.match(/\d\.\d/g) ?? [];
    return amounts.length < FEWEST_AMOUNTS ? [] : [{ file, text: hash("sha256", text) }];
  });
}

/** Tables and lists that are, to the letter, those of another disclosure: copied over, or never put in. `files` are sorted. */
export function checkCopies(files: readonly Unique[]): Issue[] {
  return [...Map.groupBy(files, ({ text }) => text).values()].flatMap(([first, ...others]) => {
    const other = first?.file ?? "";
    const copies = others.filter(({ file }) => disclosureOf(file) !== disclosureOf(other));
    return copies.map(({ file }) => makeIssue("file-copied", { file }, { other }));
  });
}

/** What follows where the figures of a disclosure are in part another's. */
const OF_FIGURES: readonly string[] = [
  "relation-mismatch",
  "finding-unused",
  "acknowledged-unused",
  "code-unknown",
  "code-name",
  "unit-code",
  "amount-decimals",
] satisfies RuleId[];

/**
 * Of two files that are the same, the copy is the one whose disclosure does not hold together with it; the second, if both do. What follows
 * from a copy is not told beside it, nor a copy where nothing should be.
 */
export function settleCopies(issues: readonly Issue[]): Issue[] {
  const odd = new Set(
    issues.filter(({ rule }) => OF_FIGURES.includes(rule)).map(({ place }) => disclosureOf(place.file)),
  );
  const unexpected = new Set(
    issues.filter(({ rule }) => rule === "file-unexpected").map(({ place }) => place.file),
  );
  const isOut = ({ rule, place, values }: Issue): boolean =>
    rule === "file-copied" && [place.file, values["other"] ?? ""].some((file) => unexpected.has(file));
  const settled = issues
    .filter((issue) => !isOut(issue))
    .map((issue) => {
      const { place, values } = issue;
      if (
        issue.rule !== "file-copied" ||
        odd.has(disclosureOf(place.file)) ||
        !odd.has(disclosureOf(values["other"] ?? ""))
      )
        return issue;
      return { ...issue, place: { file: values["other"] ?? "" }, values: { other: place.file } };
    });
  const copied = new Set(
    settled.filter(({ rule }) => rule === "file-copied").map(({ place }) => disclosureOf(place.file)),
  );
  return settled.filter(
    ({ rule, place }) => !OF_FIGURES.includes(rule) || !copied.has(disclosureOf(place.file)),
  );
}

const disclosureOf = (file: string): string => file.split("/").slice(0, 3).join("/");
