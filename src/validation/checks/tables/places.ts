import type { CsvReading, Located } from "../../../read/shape.ts";
import type { PlaceLine } from "../../../schema/csvFiles.ts";
import { type Issue, makeIssue } from "../../../schema/issue.ts";
import { listNames } from "../shared/names.ts";
import type { FoundCell } from "./findCell.ts";

/** What the places of a table or list are held against. */
export interface Placed {
  readonly findCell: (row: string, field: string) => FoundCell;
  /** Pages by the id of each document of the disclosure; empty where they are not known. */
  readonly pages: ReadonlyMap<string, string>;
  /** The document that prints the table. */
  readonly source: string;
  /** Open cells of the table, as `row/field`; undefined where they cannot be told. */
  readonly open: ReadonlySet<string> | undefined;
}

/** Places name rows and cells that exist, on a page that the document has, in a box with its edges in order; open are those of `open.csv`. */
export function checkPlaces({ value = [], csv, issues }: CsvReading<PlaceLine>, placed: Placed): Issue[] {
  if (!csv) return [...issues];
  const { place, header } = csv;
  return [
    ...issues,
    ...value.flatMap((line) => checkLine(line, placed, (field) => place(line.line, header.indexOf(field)))),
  ];
}

type PlaceOf = (field: keyof PlaceLine) => ReturnType<NonNullable<CsvReading<PlaceLine>["csv"]>["place"]>;

function checkLine(
  line: Located<PlaceLine>,
  { findCell, pages, source, open }: Placed,
  placeOf: PlaceOf,
): Issue[] {
  const unknown = (field: keyof PlaceLine, expected: string): Issue =>
    makeIssue("restored-reference", placeOf(field), { field, found: line[field], expected });
  const wrong = (field: keyof PlaceLine, id: string, values: Record<string, string> = {}): Issue =>
    makeIssue(
      "csv-value",
      placeOf(field),
      { field, found: line[field] },
      { field, expectations: [{ id, values }] },
    );
  // Every table and list has a row for each place; its first column stands for the whole row.
  const found = findCell(line.row_id, line.field);
  if (found && "unknown" in found)
    return [unknown(found.unknown === "row" ? "row_id" : "field", found.expected)];
  const document = line.source || source;
  if (!pages.has(document)) return [unknown("source", listNames(pages.keys()))];
  const last = pages.get(document);
  const isOpen = open?.has(`${line.row_id}/${line.field}`) ?? line.way === "open";
  return [
    ...(last && Number(line.page) > Number(last) ? [wrong("page", "page-until", { last })] : []),
    ...checkBox(line).map((field) => wrong(field, "box-edge")),
    ...(isOpen === (line.way === "open") ? [] : [wrong("way", isOpen ? "way-open" : "way-not-open")]),
  ];
}

/** The first edge that is out of order, or missing beside others. */
function checkBox({ page, left, top, right, bottom }: PlaceLine): (keyof PlaceLine)[] {
  const edges = { left, top, right, bottom };
  const given = Object.values(edges).filter((edge) => edge !== "");
  if (given.length === 0) return [];
  if (page === "") return ["page"];
  const missing = (Object.keys(edges) as (keyof typeof edges)[]).find((edge) => edges[edge] === "");
  if (missing) return [missing];
  if (Number(left) >= Number(right)) return ["right"];
  return Number(top) >= Number(bottom) ? ["bottom"] : [];
}
