import { findPlace, type Place } from "../archive/scope/wayIn.ts";
import type { ReviewTable } from "./disclosure.ts";
import type { Rereading, UnplacedNumber } from "./documents/rereading.ts";

/** A page of a document. */
export interface SheetPlace {
  readonly source: string;
  readonly page: number;
}

/** The page on which a cell stands, or its row, or the table; undefined where none is noted. */
export function findSheet(table: ReviewTable, row: string, field: string): SheetPlace | undefined {
  const { wayIn, source } = table.view;
  const place = findPlace(wayIn, row, field) ?? [...wayIn.places.values()].find(({ page }) => page !== "");
  return place?.page ? { source: place.sourceId || source, page: Number(place.page) } : undefined;
}

/** The boxes of a table's amounts on a page. */
export const listBoxes = ({ view }: ReviewTable, { source, page }: SheetPlace): Place[] =>
  [...view.wayIn.places.values()].filter(
    (place) =>
      place.field !== "" && place.left !== "" && place.sourceId === source && Number(place.page) === page,
  );

/** A number of a page that is in no cell; `index` is its place among all of the documents. */
export interface ListedNumber extends UnplacedNumber {
  readonly index: number;
}

/** The numbers of a page that are in no cell: import put them into none, and no person has since. */
export function listUnplaced(table: ReviewTable, sheet: SheetPlace, { unplaced }: Rereading): ListedNumber[] {
  const taken = new Set(listBoxes(table, sheet).map(({ left, top }) => `${left}/${top}`));
  return unplaced
    .map((number, index) => ({ ...number, index }))
    .filter(({ source, page }) => source === sheet.source && page === sheet.page)
    .filter(({ box }) => !box || !taken.has(`${Math.round(box.left)}/${Math.round(box.top)}`));
}
