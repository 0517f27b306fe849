import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { exchange, repair } from "./exchange.ts";
import { withLock } from "./lock.ts";
import { writeMark } from "./mark.ts";
import { replaceTarget } from "./target.ts";

let root = "";
const at = (path: string): string => join(root, path);
const make = (path: string): void => {
  mkdirSync(at(path), { recursive: true });
  writeFileSync(at(`${path}/index.html`), path);
  writeMark(at(path));
};
const read = (path: string): string => readFileSync(at(`${path}/index.html`), "utf8");

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "mingzhang-"));
});
afterEach(() => rmSync(root, { recursive: true }));

describe("a new site", () => {
  it("takes the place of the old one, and leaves nothing else", () => {
    for (const site of ["dist", "new"]) make(site);
    exchange(at("new"), at("dist"));
    expect(read("dist")).toBe("new");
    expect(readdirSync(root)).toEqual(["dist"]);
  });

  it("takes an empty place, and one that is not there in a folder that is not there", async () => {
    const surroundings = { home: at("home"), checkout: at("checkout"), data: at("data") };
    mkdirSync(at("dist"));
    for (const target of ["dist", "a/b/dist"]) {
      make("new");
      await replaceTarget(at(target), surroundings, at("new"));
      expect(read(target)).toBe("new");
    }
    expect(readdirSync(root)).toEqual(["a", "dist"]);
  });

  it("takes the place of the folder behind a link; the link stays", async () => {
    for (const site of ["served", "new"]) make(site);
    symlinkSync("served", at("dist"));
    await replaceTarget(
      at("dist"),
      { home: at("home"), checkout: at("checkout"), data: at("data") },
      at("new"),
    );
    expect([read("served"), read("dist")]).toEqual(["new", "new"]);
    expect(readdirSync(root)).toEqual(["dist", "served"]);
  });
});

describe("an exchange that was killed", () => {
  it("is finished where the new site is whole", () => {
    for (const site of [".dist.exchange/old", ".dist.exchange/new"]) make(site);
    writeMark(at(".dist.exchange"));
    repair(at("dist"));
    expect(read("dist")).toBe(".dist.exchange/new");
    expect(readdirSync(root)).toEqual(["dist"]);
  });

  it("is taken back where only the old site is whole", () => {
    for (const site of [".dist.exchange/old", ".dist.exchange/new.part"]) make(site);
    writeMark(at(".dist.exchange"));
    repair(at("dist"));
    expect(read("dist")).toBe(".dist.exchange/old");
  });

  it("leaves a site that is in its place", () => {
    for (const site of ["dist", ".dist.exchange/old", ".dist.exchange/new"]) make(site);
    writeMark(at(".dist.exchange"));
    repair(at("dist"));
    expect(read("dist")).toBe("dist");
    expect(readdirSync(root)).toEqual(["dist"]);
  });

  it("is not looked for in somebody's folder of that name", () => {
    mkdirSync(at(".dist.exchange/new"), { recursive: true });
    writeFileSync(at(".dist.exchange/letters.txt"), "");
    make("dist");
    expect(() => repair(at("dist"))).toThrow("letters.txt");
    expect(existsSync(at(".dist.exchange/letters.txt"))).toBe(true);
  });
});

describe("a lock", () => {
  it("lets one work at a time, and is not left", async () => {
    const steps: string[] = [];
    const work = (name: string) =>
      withLock(at("lock"), "the folder", async () => {
        steps.push(`${name} begins`);
        await new Promise((resolve) => setImmediate(resolve));
        steps.push(`${name} ends`);
      });
    await Promise.all(["a", "b", "c"].map(work));
    for (let step = 0; step < steps.length; step += 2)
      expect(steps[step + 1]).toBe(steps[step]?.replace("begins", "ends"));
    expect(steps).toHaveLength(6);
    expect(readdirSync(root)).toEqual([]);
  });

  it("is no file of somebody's", async () => {
    writeFileSync(at("lock"), "dear");
    await expect(withLock(at("lock"), "the folder", () => {})).rejects.toThrow("lock");
    expect(readFileSync(at("lock"), "utf8")).toBe("dear");
  });
});
