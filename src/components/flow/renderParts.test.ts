import { expect, it } from "vitest";
import { loadExample } from "../../archive/exampleSite.ts";
import { readFlow } from "../../archive/flow/flow.ts";
import { EDITIONS } from "../kit/edition.ts";
import { renderLevel } from "./renderParts.ts";

const scope = loadExample("demo-museum");
const flow = readFlow(scope);
if (!flow) throw new Error("The example has a flow");

it("leads to the row of a part from within what opens, for a control holds no other", () => {
  const parts = flow.levels
    .map((level, number) => renderLevel({ edition: EDITIONS.zh, scope, flow }, level, number).text)
    .join("");
  const controls = [...parts.matchAll(/<summary>(.*?)<\/summary>/g)].map(([, control = ""]) => control);
  expect(controls.length).toBeGreaterThan(0);
  expect(controls.filter((control) => control.includes("<a "))).toEqual([]);
  expect(parts).toMatch(/<\/summary><p><a href="[^"]+#row-/);
});
