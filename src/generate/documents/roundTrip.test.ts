import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleArchive } from "../../archive/exampleSite.ts";
import { disclosureId } from "../../archive/site.ts";
import { makeDocument } from "./makeDocument.ts";
import { roundTrip } from "./roundTrip.ts";
import { writeExcel } from "./writeExcel.ts";
import { writeHtml } from "./writeHtml.ts";
import { writeWord } from "./writeWord.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "round-trip-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Kinds of figures that import leaves to a person; a part of the three public expenses where their total is not stated. */
const LEFT = / \| (?:unit-count|project-figure|aim-target|overseas-travel|vehicle-purchase) \| /;

const FORMS = [
  ["html", writeHtml],
  ["docx", writeWord],
  ["xlsx", writeExcel],
] as const;

describe.each(exampleArchive.disclosures.map((entry) => ({ id: disclosureId(entry), entry })))(
  "a document made of $id",
  ({ id, entry }) => {
    const document = makeDocument(exampleArchive, entry);

    it.each(FORMS)("as %s is imported to the cell, and no table is left out", async (kind, write) => {
      const path = join(folder, `${id.replace("/", "-")}.${kind}`);
      writeFileSync(path, await write(document));
      const { unread, ...rest } = await roundTrip(path, exampleArchive, entry, `${path}-data`);
      expect(rest).toEqual({ lost: [], added: [], dropped: [], misread: [] });
      expect(unread.filter((stated) => !LEFT.test(stated))).toEqual([]);
    });
  },
);
