import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { hash } from "../../read/files/checksums.ts";
import { describeMeasure } from "../descriptors/measure.ts";
import { measureCatalog } from "./measureCatalog.ts";

const root = mkdtempSync(join(tmpdir(), "mingzhang-"));
afterAll(() => rmSync(root, { recursive: true }));

it("measures the files that stand there and were not measured, and no others", () => {
  const ADDRESS = "https://example.org/budget/";
  writeFileSync(join(root, "预算.parquet"), "PAR1");
  writeFileSync(join(root, "amounts.csv"), "amount\n");
  const measured = { "@id": `${ADDRESS}amounts.csv`, ...describeMeasure({ bytes: 1, sha256: "00" }) };
  const parquet = { "@id": encodeURI(`${ADDRESS}预算.parquet`) };
  const zip = { "@id": `${ADDRESS}data.zip` };
  writeFileSync(
    join(root, "catalog.jsonld"),
    JSON.stringify({ "dcat:dataset": [{ "dcat:distribution": [measured, parquet, zip] }] }),
  );
  measureCatalog(root, "catalog.jsonld", ADDRESS);
  const catalog = JSON.parse(readFileSync(join(root, "catalog.jsonld"), "utf8"));
  expect(catalog["dcat:dataset"][0]["dcat:distribution"]).toEqual([
    measured,
    { ...parquet, ...describeMeasure({ bytes: 4, sha256: hash("PAR1") }) },
    zip,
  ]);
});
