import { expect, it } from "vitest";
import { exampleArchive } from "../../archive/exampleSite.ts";
import { exportMeasurements } from "./measurements.ts";

it("counts what each scope holds", () => {
  const { scopes } = JSON.parse(JSON.stringify(exportMeasurements(exampleArchive)));
  expect(
    scopes.map(
      ({ bureau_id, fiscal_year, phase, scope }: Record<string, string>) =>
        `${bureau_id} ${fiscal_year} ${phase} ${scope}`,
    ),
  ).toEqual([
    "demo-archives 2026 budget department",
    "demo-archives 2025 final department",
    "demo-archives 2025 budget department",
    "demo-heritage 2025 budget department",
    "demo-library 2025 budget department",
    "demo-library 2025 budget 310001",
    "demo-library 2025 budget 310002",
    "demo-library 2024 budget department",
    "demo-museum 2025 budget department",
    "demo-museum 2024 final department",
    "demo-museum 2024 budget department",
    "demo-records 2024 budget department",
    "demo-memorial 2025 budget department",
    "sample-culture 2025 budget 340001",
    "sample-culture 2025 budget 340002",
    "sample-culture 2024 budget 340001",
  ]);
  const [heritage, library] = ["demo-heritage", "demo-library"].map((id) =>
    scopes.find(({ bureau_id }: Record<string, string>) => bureau_id === id),
  );
  expect(library).toMatchObject({
    format: "demo-2025",
    tables: { filled: 3, "printed-empty": 1 },
    restored: { restored: 3, uncertain: 1 },
    sheets: 3,
    indicators: 6,
    procurement_lines: 6,
    units: 2,
    facts: 14,
    findings: 3,
  });
  expect(library.amounts - library.amounts_proved).toBe(2);
  expect(heritage.amounts - heritage.amounts_proved).toBe(0);
});
