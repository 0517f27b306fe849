import { findPlace, type Place } from "../archive/scope/wayIn.ts";
import type { ReviewTable } from "./disclosure.ts";

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
