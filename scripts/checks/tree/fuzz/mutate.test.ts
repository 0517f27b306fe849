import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listKinds } from "./kinds.ts";
import { mutate, mutations, smallMutations } from "./mutate.ts";

const ROOT = "examples/site/data";
const kinds = [...listKinds(ROOT)].map(([kind, files]) => ({ kind, file: files[0] ?? "" }));

/** What the first inputs of a seed make of a file. */
function make(file: string, seed: number, from = mutations): string[] {
  const sound = readFileSync(join(ROOT, file));
  return fc
    .sample(from, { seed, numRuns: 60 })
    .map(({ edits }) => Buffer.from(mutate(file, sound, edits)).toString("base64"));
}

describe("changed data files", () => {
  it.each(kinds)("of $kind can be made, are changed, and differ from each other", ({ file }) => {
    const sound = readFileSync(join(ROOT, file)).toString("base64");
    const made = make(file, 1);
    expect(made.filter((each) => each !== sound).length).toBeGreaterThan(45);
    expect(new Set(made).size).toBeGreaterThan(30);
  });

  it("for a whole site differ from the sound file and from each other, too", () => {
    expect(new Set(make("facts.json", 1, smallMutations)).size).toBeGreaterThan(30);
  });

  it("are the same for the same seed, and others for another", () => {
    const file = "facts.json";
    expect(make(file, 1)).toEqual(make(file, 1));
    expect(make(file, 2)).not.toEqual(make(file, 1));
  });
});
