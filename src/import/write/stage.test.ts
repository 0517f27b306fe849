import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openStage } from "./stage.ts";

it("a disclosure that is read again is tried without what it held before, beside the bureau's other years", () => {
  const data = mkdtempSync(join(tmpdir(), "mingzhang-stage-"));
  for (const year of ["2025", "2026"]) {
    mkdirSync(join(data, "bureaus/library", year, "department"), { recursive: true });
    writeFileSync(join(data, "bureaus/library", year, "department/open.csv"), "file\n");
  }
  const stage = openStage(data, data, "library", "bureaus/library/2026");
  try {
    expect(existsSync(join(stage.root, "bureaus/library/2025/department/open.csv"))).toBe(true);
    expect(existsSync(join(stage.root, "bureaus/library/2026"))).toBe(false);
  } finally {
    stage.end();
  }
});
