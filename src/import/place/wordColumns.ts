import { says } from "../headings/headings.ts";
import type { ShapedBlock, ShapedColumn } from "../shape/columns.ts";
import type { PlacedColumn } from "./placed.ts";

/** Characters from which a text is a sentence, no name. */
const LONG = 40;

/** Columns that hold no figures: codes with their names, numbers of rows, units, other words. */
export function placeWords(block: ShapedBlock): PlacedColumn[] {
  const placed: PlacedColumn[] = [];
  const columns = block.columns.filter(
    (column) => column.kind !== "number" && !holdsSentences(block, column),
  );
  const names = columns.find(isProjectName);
  let codes = 0;
  let labels = 0;
  for (let n = 0; n < columns.length; n++) {
    const column = columns[n] as ShapedColumn;
    const heading = column.heading.length > 0 ? column.heading : [" "];
    const last = heading.at(-1) ?? "";
    if (column.kind === "row-number") {
      if (!placed.some(({ role }) => role === "row-number"))
        placed.push({ id: "row_number", heading, role: "row-number", from: [column.column] });
    } else if (column.kind === "code" && says("unit", last)) {
      placed.push({ id: "unit_code", heading, role: "unit-code", from: [column.column] });
    } else if (column.kind === "code") {
      const from = [column.column];
      while (columns[n + 1]?.kind === "code" && sameHead(columns[n], columns[n + 1]))
        from.push(columns[++n]?.column ?? 0);
      const role = (["code", "paired-code", "third-code"] as const)[codes++];
      const path = from.length > 1 && DIGIT_GROUPS.includes(last) ? heading.slice(0, -1) : heading;
      if (role) placed.push({ id: role.replace("-", "_"), heading: path, role, from });
    } else if (column.kind === "coded-label") {
      const [code, label] =
        (
          [
            ["code", "label"],
            ["paired-code", "paired-label"],
            ["third-code", "third-label"],
          ] as const
        )[codes++] ?? [];
      labels = codes;
      if (!code || !label) continue;
      placed.push({ id: code.replace("-", "_"), heading, role: code, from: [column.column] });
      placed.push({ id: label.replace("-", "_"), heading, role: label, from: [column.column] });
    } else if (says("unit-name", last) && columns.some(({ kind }) => kind === "code")) {
      placed.push({ id: "unit_name", heading, role: "unit-name", from: [column.column] });
    } else {
      const role = (["label", "paired-label", "third-label"] as const)[labels];
      // The first name is the row's own; the others are those of codes.
      const isName =
        labels === 0
          ? codes > 0 || !names || column === names
          : labels < codes && says("subject-name", heading.join(""));
      if (role && isName) {
        labels++;
        placed.push({ id: role.replace("-", "_"), heading, role, from: [column.column] });
      } else
        placed.push({
          id: `text${letters(placed.filter((one) => one.role === "text").length)}`,
          heading,
          role: "text",
          from: [column.column],
        });
    }
  }
  return placed;
}

/** Whether a column names projects: their names are the rows', whatever words stand before them. */
const isProjectName = ({ kind, heading }: ShapedColumn): boolean =>
  kind === "text" && says("project-name", heading.at(-1) ?? "");

/** Whether a column of words, but for the first, holds sentences. */
function holdsSentences(block: ShapedBlock, column: ShapedColumn): boolean {
  if (column.kind !== "text" || column === block.columns.find(({ kind }) => kind === "text")) return false;
  const texts = block.rows.flatMap(({ cells }) => cells.get(column.column)?.text ?? []);
  return (
    texts.some((text) => text.includes("。") || text.length > LONG) ||
    (texts.length > 0 &&
      says("sentences", column.heading.at(-1) ?? "") &&
      texts.some((text) => text.length > LONG / 2))
  );
}

/** An ending that tells columns apart: none, _b, _c … */
function letters(n: number): string {
  return n === 0 ? "" : `_${String.fromCodePoint(97 + (n % 26)).repeat(1 + Math.floor(n / 26))}`;
}

/** The digits that a code is printed in, each in a column of its own. */
const DIGIT_GROUPS = ["类", "款", "项", "目"];

/** Whether two columns of codes are parts of one: they hold its next digits, as their headings say, or stand below the same heading. */
function sameHead(column: ShapedColumn | undefined, next: ShapedColumn | undefined): boolean {
  if (!column || !next || next.column !== column.column + 1) return false;
  const group = DIGIT_GROUPS.indexOf(column.heading.at(-1) ?? "");
  if (group >= 0) return next.heading.at(-1) === DIGIT_GROUPS[group + 1];
  return column.heading.join("/") === next.heading.join("/");
}
