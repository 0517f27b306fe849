import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { hash } from "../files/checksums.ts";
import { nameDataVersion } from "./nameVersion.ts";

const files = ["b", "a", "rules/a"].map((name) => ({ path: `${name}.csv`, sha256: hash(name) }));

describe("nameDataVersion", () => {
  it("is the day and the beginning of what sha256sum says of the lines of SHA256SUMS", () => {
    const lines = ["a", "b", "rules/a"].map((name) => `${hash(name)}  ${name}.csv\n`).join("");
    const said = execFileSync("sha256sum", { input: lines, encoding: "utf8" });
    expect(nameDataVersion("2026-11-22", files)).toBe(`2026-11-22-${said.slice(0, 12)}`);
  });

  it("is the same in any order of the files, another for another content or path", () => {
    const version = nameDataVersion("2026-11-22", files);
    expect(nameDataVersion("2026-11-22", files.toReversed())).toBe(version);
    expect(nameDataVersion("2026-11-22", files.with(0, { path: "b.csv", sha256: hash("c") }))).not.toBe(
      version,
    );
    expect(nameDataVersion("2026-11-22", files.with(0, { path: "c.csv", sha256: hash("b") }))).not.toBe(
      version,
    );
  });

  it("has no day where none is known", () => {
    expect(nameDataVersion(undefined, files)).toMatch(/^[0-9a-f]{12}$/);
  });
});
