import { describe, expect, it } from "vitest";
import { makeRandom } from "../../../src/generate/random.ts";
import type { Damage, Kind } from "./damage.ts";
import { bureauOf, type DataFiles, readDataFiles } from "./dataFiles.ts";
import { isAt, Judge } from "./judge.ts";
import { KINDS } from "./kinds.ts";
import { LISTS, printTable } from "./report.ts";

const ROOT = "examples/site/data";
const data: DataFiles = readDataFiles(ROOT);

const findKind = (name: string): Kind =>
  KINDS.find((kind) => kind.name === name) ??
  (() => {
    throw new Error(name);
  })();

/** The first damage of a kind that fits, drawn from a seed. */
function draw(name: string, seed = 1, fits: (damage: Damage) => boolean = () => true): Damage {
  const random = makeRandom(seed, 0);
  for (let tries = 0; tries < 1_000; tries += 1) {
    const damage = findKind(name).draw(random, data);
    if (damage && fits(damage)) return damage;
  }
  throw new Error(`${name}: nothing fits`);
}

function judge(name: string, damage: Damage) {
  const judge = new Judge(ROOT, data.unreviewed);
  try {
    const verdict = judge.judge(findKind(name), damage);
    judge.proveAlone(verdict);
    // The sound file is back: the same damage is told the same way again.
    expect(judge.judge(findKind(name), damage)).toEqual(verdict);
    return verdict;
  } finally {
    judge.close();
  }
}

describe("damages to a data folder", () => {
  it("are the same for the same seed, and change the file", () => {
    for (const kind of KINDS) {
      const drawn = [1, 1].map((seed) => draw(kind.name, seed));
      expect(drawn[0]).toEqual(drawn[1]);
      const { file, change } = drawn[0] as Damage;
      expect(data.files, kind.name).toContain(file);
      expect(typeof change === "object" && "text" in change ? change.text : "", kind.name).not.toBe(
        data.text(file),
      );
    }
  });

  it("of one cell leave every other cell", () => {
    const { file, change, span } = draw("digit of an amount in a table");
    const [before, after] = [data.text(file), (change as { text: string }).text].map((text) =>
      text.split("\n"),
    );
    const differing = (before ?? []).flatMap((line, index) => (line === after?.[index] ? [] : [index + 1]));
    expect([differing[0], differing.at(-1)]).toEqual(span.lines);
    expect(differing).toHaveLength(1);
  });
});

describe("the verdict on a damage", () => {
  it("says that a full-width digit is heard at its cell in one message", () => {
    const name = "full-width digit in a table";
    const verdict = judge(
      name,
      draw(name, 1, ({ file }) => bureauOf(file) === "demo-memorial"),
    );
    expect(verdict.issues.map(({ rule }) => rule)).toEqual(["amount-form"]);
    expect(verdict.isPlaced).toBe(true);
  });

  it("tells what only the seal hears from what a rule hears", () => {
    const name = "digit of an indicator's target";
    const target = judge(
      name,
      draw(name, 1, ({ what }) => /≥9\d%/.test(what)),
    );
    expect(target.issues.map(({ rule }) => rule)).toEqual(["seal-outdated"]);
    expect([target.isPlaced, target.isHeardUnsealed]).toEqual([true, false]);
    expect(printTable([target])).toMatch(/^all damages to amounts +1 +1 +0 +0 +0 /m);
  });

  it("gives a reason for silence only where one holds, and never for an amount", () => {
    const own = "character of our own words in a summary";
    const silent = judge(own, draw(own));
    expect(silent).toMatchObject({ issues: [], reason: "own words" });
    expect([silent].filter((verdict) => LISTS["silent"]?.(verdict))).toHaveLength(0);
    const unreasoned = { ...silent, reason: undefined };
    expect([unreasoned].filter((verdict) => LISTS["silent"]?.(verdict))).toHaveLength(1);
  });

  it("holds the cell, the line or the file against the place of the message", () => {
    const damage = {
      file: "a.csv",
      change: "deleted",
      what: "",
      span: { lines: [3, 3], columns: [5, 8] },
    } as const;
    const at = (place: { file: string; line?: number; column?: number }) =>
      isAt({ rule: "amount-form", place, values: {} }, damage);
    expect([at({ file: "a.csv", line: 3, column: 5 }), at({ file: "a.csv", line: 3, column: 9 })]).toEqual([
      true,
      false,
    ]);
    expect([
      at({ file: "a.csv", line: 4, column: 5 }),
      at({ file: "b.csv", line: 3, column: 5 }),
      at({ file: "a.csv" }),
    ]).toEqual([false, false, false]);
  });
});
