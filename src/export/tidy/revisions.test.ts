import { expect, it } from "vitest";
import { exampleArchive } from "../../archive/exampleSite.ts";
import { exportRevisions } from "./revisions.ts";

const [library] = exampleArchive.disclosures.filter(({ id }) => id === "demo-library");
const write = (file: ReturnType<typeof exportRevisions>, ...names: string[]): string[] =>
  file.rows.map((row) => names.map((name) => row[file.columns.indexOf(name)]).join(" "));

it("has a line for each cell with its exact difference, and for each row that came or went", () => {
  const file = exportRevisions(exampleArchive.disclosures);
  expect(
    write(file, "date", "position", "change", "scope", "table_id", "row_id", "field", "difference"),
  ).toEqual([
    "2025-03-15 1 corrected department expenditure row-2070109 label ",
    "2025-03-15 2 corrected department procurement row-6 unit_price -19.80",
    "2025-04-02 1 corrected department procurement row-6 unit_price +1.80",
    "2025-04-02 2 corrected department indicators sheet-1-1 value ",
    "2025-04-02 3 added department facts p3-tables  ",
    "2025-04-02 4 removed department procurement row-9  ",
  ]);
});

it("has one line for a revision that names nothing", () => {
  if (!library) throw new Error("No library");
  const revisions = [{ date: "2025-05-01", summary: "改了措辞。", cells: [], structure: [] }];
  const entry = { ...library, disclosure: { ...library.disclosure, revisions } };
  expect(write(exportRevisions([entry]), "date", "change", "scope", "summary")).toEqual([
    "2025-05-01 said  改了措辞。",
  ]);
});
