import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { exampleArchive } from "../../archive/exampleSite.ts";
import { hash } from "../../read/files/checksums.ts";
import { Publication } from "./publication.ts";

const root = mkdtempSync(join(tmpdir(), "mingzhang-"));
afterAll(() => rmSync(root, { recursive: true }));

const TEXT = "预算\n";
const MEASURE = { bytes: Buffer.byteLength(TEXT), sha256: hash(TEXT) };

describe("the measure of a published file", () => {
  it("is taken of the file where it stands, which is not written again", () => {
    writeFileSync(join(root, "there.csv"), TEXT);
    const write = vi.fn(() => "other");
    expect(new Publication(exampleArchive, root).measure("there.csv", write)).toEqual(MEASURE);
    expect(write).not.toHaveBeenCalled();
  });

  it("is taken as a file is written, once, where none stands", () => {
    const write = vi.fn(() => TEXT);
    const publication = new Publication(exampleArchive, root);
    expect([publication.measure("new.csv", write), publication.measure("new.csv", write)]).toEqual([
      MEASURE,
      MEASURE,
    ]);
    expect(write).toHaveBeenCalledTimes(1);
  });
});
