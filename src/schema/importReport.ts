import { z } from "zod";
import { PHASES, STATUSES, UNREAD_PAGES } from "./vocabulary.ts";

const count = z.int().min(0);
const box = z
  .strictObject({ left: z.number(), top: z.number(), right: z.number(), bottom: z.number() })
  .describe("Points from the page's top left corner");

/** What `npm run import -- --as json` prints, and `--report FILE` writes. */
export const importReportSchema = z.strictObject({
  files: z
    .array(
      z.strictObject({
        path: z.string(),
        kind: z.enum(["pdf", "word", "excel", "html", "text"]),
        pages: count.describe("Pages; of a workbook sheets; 1 where the file has none"),
        bytes: count,
        sha256: z.string(),
        unread_pages: z
          .array(z.strictObject({ page: z.int().min(1), why: z.enum(UNREAD_PAGES) }))
          .describe(
            "Pages of which not all can be read: no-text, a scan or a drawing; no-mapping, fonts that do not say which characters they show; " +
              "picture, a large picture beside the text",
          ),
        recognized_pages: z
          .array(z.int().min(1))
          .describe(
            "Pages that are pictures and were recognized (`--ocr`): every amount is open unless proved",
          ),
      }),
    )
    .describe("The documents that make the disclosure"),
  disclosure: z.strictObject({
    bureau_id: z.string(),
    bureau_name: z.string().describe("As the document prints it"),
    place: z.array(z.string()).describe("Province, city, county"),
    place_from: z
      .enum(["name", "text"])
      .describe("Whether the bureau's name begins with the place, or the document only names it most often"),
    fiscal_year: z.int(),
    phase: z.enum(PHASES),
    scopes: z.array(z.string()),
  }),
  format: z.strictObject({
    id: z.string(),
    proposed: z.boolean().describe("Whether it is new, proposed from this document"),
    extends: z.string().nullable().describe("Of a new one, the known format that it changes"),
    differences: z
      .array(
        z.strictObject({
          table: z.string().describe("Title, as printed"),
          why: z
            .enum(["table", "unit", "blocks", "columns", "rows", "validation"])
            .describe(
              "What differs: the known format has no such table; its unit; blocks side by side; a column; a row that it has no place for; " +
                "or what was read did not pass validation as the known table",
            ),
          printed: z.string().describe("What is printed"),
          known: z.string().describe("What the known format has in its place"),
        }),
      )
      .describe("What is printed otherwise than in the format that it changes"),
  }),
  tables: z
    .array(
      z.strictObject({
        scope: z.string(),
        table_id: z.string().nullable().describe("null for a table that was found and not read"),
        title: z.string(),
        pages: z.array(z.int()),
        rows: count,
        amounts: count.describe("Figures in its cells"),
        proved: count.describe("Of these, proved by a relation that did not place them"),
        certain: count.describe(
          "Of these, certain by their places on the page alone, or where a file keeps no columns the only ones in which they add up",
        ),
        open: count.describe("Of these, open: several placements or readings fit"),
        relations: z.record(z.enum(STATUSES), count).describe("Relations in which they stand, by status"),
      }),
    )
    .describe("Every table of the documents in printed order"),
  facts: z
    .strictObject({ stated: count, proved: count, differing: count })
    .describe(
      "Figures that the explanation states and whose kind, year and direction are beyond doubt; those that tables print, too, are proved, " +
        "and differing where tables print another amount in their place",
    ),
  numbers: z
    .strictObject({ read: count, placed: count, unplaced: count })
    .describe(
      "Numbers on pages that carry a table: in a cell of the disclosure, or listed below; read = placed + unplaced",
    ),
  unplaced: z
    .array(
      z.strictObject({
        file: z.string(),
        text: z.string(),
        page: z.int(),
        box: box.nullable(),
        where: z.enum(["table", "text"]),
      }),
    )
    .describe(
      "Numbers that are in no cell: in tables that were not read, in headings of pages, in sentences",
    ),
  open: z
    .array(
      z.strictObject({
        file: z.string(),
        row_id: z.string(),
        field: z.string(),
        printed: z.string(),
        candidates: z.array(z.string()),
        why: z.string(),
      }),
    )
    .describe("Cells that stay open until a person has looked"),
  seconds: z.number(),
  peak_mb: z.number().describe("Most memory that the command took, in MiB"),
});

export type ImportReport = z.infer<typeof importReportSchema>;
