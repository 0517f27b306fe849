import { describe, expect, it } from "vitest";
import { loadExample } from "../../archive/exampleSite.ts";
import { readFlow } from "../../archive/flow/flow.ts";
import { placeParts, placeRibbons, type Reach, renderFlow } from "./drawFlow.ts";

const flow = readFlow(loadExample("demo-memorial"));
if (!flow) throw new Error("The example has a flow");
const placed = placeParts(flow);

describe("the picture of a flow", () => {
  it("has the parts of a level beside each other, as wide as their money, over the whole width", () => {
    for (const [level, parts] of placed.entries()) {
      const width = parts.reduce((sum, part) => sum + part.width, 0);
      const { within } = flow.levels[level] ?? {};
      const whole = within === undefined ? 100 : (placed[level - 1]?.[within]?.width ?? 0);
      expect(Math.abs(width - whole)).toBeLessThan(0.05);
    }
  });

  it("has ribbons that leave one part and reach another at their own width, and never outside of them", () => {
    const isIn = (parts: readonly Reach[], { start, width }: Reach): boolean =>
      parts.some((part) => start > part.start - 0.05 && start + width < part.start + part.width + 0.05);
    for (const level of flow.levels.keys())
      for (const { from, to } of level === 0 ? [] : placeRibbons(flow, placed, level)) {
        expect([isIn(placed[level - 1] ?? [], from), isIn(placed[level] ?? [], to)]).toEqual([true, true]);
        expect(from.width).toBe(to.width);
      }
  });

  it("names each level, and each part that has room for its key", () => {
    const drawn = renderFlow(flow, ["科目", "<种类>", "项目"], "title").text;
    expect(drawn).toContain(">A 科目</text>");
    expect(drawn).toContain("B &lt;种类&gt;");
    expect(drawn).toContain(">A1</text>");
    expect(drawn).toMatch(
      /^<svg class="flow-drawing" width="100%" height="[\d.]+em" role="img" aria-labelledby="title">/,
    );
  });
});
