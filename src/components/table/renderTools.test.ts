import { describe, expect, it } from "vitest";
import type { PartView } from "../../archive/scope/tables.ts";
import { ui } from "../../text/ui.ts";
import { EDITIONS } from "../kit/edition.ts";
import { renderTools } from "./renderTools.ts";

function render(codes: readonly string[], codeKind = "functional"): string {
  return (
    renderTools(EDITIONS.zh, {
      part: { side: "expenditure" },
      rows: codes.map((code) => ({ code, codeKind })),
    } as unknown as PartView)?.text ?? ""
  );
}

describe("renderTools", () => {
  it("offers folding only where a subject's parts are printed below it", () => {
    expect(render(["208", "20805"])).toContain(ui.tableTools.folded);
    expect(render(["2080505", "2080506"])).not.toContain(ui.tableTools.folded);
    expect(render(["417", "417001"], "unit")).not.toContain(ui.tableTools.folded);
  });

  it("offers links to rows on every table", () => {
    expect(render(["417"], "unit")).toContain('data-tool="links"');
  });

  it("is named by its table's caption, and is not there for a table without rows", () => {
    expect(render(["208"])).toContain('role="group" aria-labelledby="caption-expenditure"');
    expect(render([])).toBe("");
  });
});
