import { expect, test } from "vitest";
import { recognizePages } from "./recognizePages.ts";
import type { RecognizedLine } from "./startOcr.ts";

/** A PDF of blank pages, 200 by 100 points each. */
const blank = (pages: number): Uint8Array => {
  const kids = Array.from({ length: pages }, (_, n) => `${n + 3} 0 R`).join(" ");
  const objects = Array.from(
    { length: pages },
    (_, n) => `${n + 3} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]>>endobj\n`,
  ).join("");
  const text = `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[${kids}]/Count ${pages}>>endobj\n${objects}trailer<</Root 1 0 R>>\n%%EOF`;
  return Buffer.from(text);
};

const line = (text: string, left: number, top: number): RecognizedLine => ({
  text,
  left,
  top,
  right: left + 40,
  bottom: top + 20,
});

test("Pages that are pictures are recognized, with their places in points; other pages stay as they are", async () => {
  const printed = { number: 1, blocks: [{ kind: "paragraph" as const, page: 1, text: "甲" }] };
  const pages = [printed, { number: 2, blocks: [], unread: "no-text" as const }];
  const seen: string[] = [];
  const read = await recognizePages(blank(2), pages, async (png) => {
    seen.push(Buffer.from(png.subarray(1, 4)).toString());
    return [line("1.00", 100, 42), line("下", 0, 80), line("上", 0, 40)];
  });
  expect(seen).toEqual(["PNG"]);
  expect(read[0]).toBe(printed);
  expect(read[1]).toMatchObject({
    number: 2,
    recognized: true,
    blocks: [
      { text: "上 1.00", box: { left: 0, top: 20, right: 70, bottom: 31 } },
      { text: "下", box: { left: 0, top: 40, right: 20, bottom: 50 } },
    ],
  });
  expect(read[1]?.unread).toBeUndefined();
});
