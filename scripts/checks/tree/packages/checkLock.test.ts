import { describe, expect, it } from "vitest";
import { checkLock } from "./checkLock.ts";

const SOUND = { version: "1.0.0", integrity: "sha512-x", license: "MIT" };
const ALLOWED = { licences: { MIT: "free" }, installScripts: {} };

const check = (entry: object, manifest = {}, allowed: Parameters<typeof checkLock>[2] = ALLOWED): string[] =>
  checkLock(
    {
      packages: {
        "": {},
        "node_modules/sound": SOUND,
        "node_modules/a/node_modules/@b/c": { ...SOUND, ...entry },
      },
    },
    manifest,
    allowed,
  );

describe("the check of packages", () => {
  it("finds nothing in sound ones", () => {
    expect(check({}, { dependencies: { sound: "1.0.0" }, devDependencies: { "@b/c": "1.0.0-r.5" } })).toEqual(
      [],
    );
  });

  it.each([
    ["no hash", { integrity: undefined }, "@b/c has no hash"],
    [
      "the address of a registry",
      { resolved: "https://registry.example/c.tgz" },
      "@b/c names where it was taken from: https://registry.example/c.tgz",
    ],
    ["a licence that nobody accepted", { license: "AGPL-3.0" }, "@b/c has the licence AGPL-3.0"],
    [
      "a licence called like a property of every object",
      { license: "constructor" },
      "@b/c has the licence constructor",
    ],
    ["no licence", { license: undefined }, "@b/c has the licence of nobody knows"],
    [
      "a script that runs at installation",
      { hasInstallScript: true },
      "@b/c runs a script when it is installed",
    ],
  ])("finds %s", (_, entry, fault) => {
    expect(check(entry)).toEqual([fault]);
  });

  it("finds a range of versions", () => {
    expect(check({}, { devDependencies: { sound: "^1.0.0" } })).toEqual([
      "sound is not pinned to one version: ^1.0.0",
    ]);
  });

  it("finds reasons that stand for nothing", () => {
    const allowed = { licences: { MIT: "free", ISC: "free" }, installScripts: { sound: "none" } };
    expect(check({}, {}, allowed)).toEqual(["No package has the licence ISC", "sound has no install script"]);
  });
});
