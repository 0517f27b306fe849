import { readPlaces } from "../../read/places.ts";
import type { Shared } from "../../read/shared.ts";
import type { OpenCell, PlaceLine, Source } from "../../schema/csvFiles.ts";
import type { Disclosure } from "../../schema/disclosure.ts";
import type { ReviewState, Way } from "../../schema/vocabulary.ts";

/** Where a row or an amount stands in its document; its edges are empty where the file has no places. */
export interface Place extends Pick<PlaceLine, "left" | "top" | "right" | "bottom"> {
  readonly rowId: string;
  /** Empty for the whole row. */
  readonly field: string;
  readonly sourceId: string;
  /** Counted from 1 in the file; empty where it has none. */
  readonly page: string;
  /** Of the page within the document; empty where the document has none, or no pages that an address can name. */
  readonly address: string;
  /** Empty where a person transcribed the amount, and for a row. */
  readonly way: Way | "";
  /** Day on which a person accepted or corrected it; empty for all else. */
  readonly dateReviewed: string;
}

/** A cell that stays open; `number` counts them from 1 within their table or list. */
export interface OpenCellView extends OpenCell {
  readonly number: number;
  /** Every value that fits, an empty one for a blank cell; none where none can be named. */
  readonly values: readonly string[];
}

/** How the cells of a table or list came in. */
export interface WayIn {
  /** Whether a person has compared its file with the document. */
  readonly isReviewed: boolean;
  /** By `row/field`, in printed order. */
  readonly places: ReadonlyMap<string, Place>;
  readonly open: readonly OpenCellView[];
}

/** What a person read and entered. */
export const TRANSCRIBED: WayIn = { isReviewed: true, places: new Map(), open: [] };

/** Whether a person has looked at a disclosure, at some of it, or at nothing. */
export const findReview = ({ review }: Disclosure): ReviewState => review?.state ?? "reviewed";

/** Whether a person has compared a file with the document; `file` is relative to the disclosure's folder. */
export const isReviewed = ({ review }: Disclosure, file: string): boolean =>
  review === undefined || review.reviewed.includes(file);

/** A table or list of a scope with what is open in it. `folder` is the scope's, `file` relative to it, `source` the document that prints it. */
export function readWayIn(
  root: string,
  folder: string,
  { scope, file, id, source }: { scope: string; file: string; id: string; source: string },
  { disclosure, shared }: { disclosure: Disclosure; shared: Shared },
  open: readonly OpenCell[],
): WayIn {
  const places = (readPlaces(root, folder, id).value ?? []).map(
    ({ row_id: rowId, field, source: own, page, left, top, right, bottom, way, date_reviewed }): Place => ({
      ...{ rowId, field, page, left, top, right, bottom, way },
      sourceId: own || source,
      dateReviewed: date_reviewed,
      address: findPageAddress(shared.sources.get(own || source), page),
    }),
  );
  return {
    isReviewed: isReviewed(disclosure, `${scope}/${file}`),
    places: new Map(places.map((place) => [placeKey(place.rowId, place.field), place])),
    open: open.filter((cell) => cell.file === file).map(numberOpenCell),
  };
}

/** Browsers open a PDF file at a page. */
function findPageAddress(source: Source | undefined, page: string): string {
  return source?.kind === "pdf" && source.address !== "unknown" && page
    ? `${source.address}#page=${page}`
    : "";
}

/** The `index`-th open cell of a table or of the lists, from 0. */
export const numberOpenCell = (cell: OpenCell, index: number): OpenCellView => ({
  ...cell,
  number: index + 1,
  values: cell.candidates === "" ? [] : cell.candidates.split(";"),
});

const placeKey = (row: string, field: string): string => `${row}/${field}`;

/** Where an amount stands; of a row where that is all that is known. */
export const findPlace = ({ places }: WayIn, row: string, field = ""): Place | undefined =>
  places.get(placeKey(row, field)) ?? places.get(placeKey(row, ""));

export const findOpenCell = ({ open }: WayIn, row: string, field: string): OpenCellView | undefined =>
  open.find((cell) => cell.row_id === row && cell.field === field);
