import { appendFileSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { keep } from "./kept.ts";
import { Pieces } from "./pieces.ts";

let root = "";
const open = (code = "code"): Pieces => new Pieces(join(root, "store"), join(root, "work"), code);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "mingzhang-"));
});
afterEach(() => rmSync(root, { recursive: true }));

/** How often a piece had to be made, and the text that was taken. */
function take(pieces: Pieces, name = "a", text = "预算"): readonly [made: number, text: string] {
  let made = 0;
  const bytes = pieces.take(name, () => {
    made++;
    return Buffer.from(text);
  });
  return [made, new TextDecoder().decode(bytes)];
}

/** Keeps one piece; its file. */
function keepOne(): string {
  const pieces = open();
  take(pieces);
  keep(join(root, "store"), pieces.used);
  return join(root, "store", [...pieces.used.keys()][0] ?? "");
}

describe("pieces", () => {
  it("are made once, and are the same when they are taken again, in the same build and in the next", () => {
    const pieces = open();
    expect([take(pieces), take(pieces)]).toEqual([
      [1, "预算"],
      [0, "预算"],
    ]);
    keep(join(root, "store"), pieces.used);
    expect(take(open())).toEqual([0, "预算"]);
  });

  it("are made anew under another name, by other code, and where no build has kept them", () => {
    take(open("killed"));
    keepOne();
    expect([take(open(), "b"), take(open("other")), take(open("killed"))].map(([made]) => made)).toEqual([
      1, 1, 1,
    ]);
  });

  it("are kept when they were used, not made alone", () => {
    const file = keepOne();
    const pieces = open();
    take(pieces);
    expect([...pieces.used.values()]).toEqual([file]);
  });

  it.each<[string, (file: string) => void]>([
    ["written by half", (file) => truncateSync(file, 66)],
    ["cut within its hash", (file) => truncateSync(file, 10)],
    ["empty", (file) => truncateSync(file, 0)],
    ["longer", (file) => appendFileSync(file, " ")],
    ["another", (file) => writeFileSync(file, `${"0".repeat(64)}决算`)],
  ])("are made anew when what was kept is %s", (_what, harm) => {
    harm(keepOne());
    expect(take(open())).toEqual([1, "预算"]);
  });
});
