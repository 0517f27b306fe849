import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const root = mkdtempSync(join(tmpdir(), "mingzhang-"));
for (const file of ["biome.json", ".gitignore"]) cpSync(file, join(root, file));
afterAll(() => rmSync(root, { recursive: true }));

/** What the linter says of a tree that holds only these files. */
function lint(files: Readonly<Record<string, string>>): string {
  rmSync(join(root, "src"), { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const { stdout, stderr } = spawnSync(join(process.cwd(), "node_modules/.bin/biome"), ["lint", "src"], { cwd: root, encoding: "utf8" });
  return stdout + stderr;
}

const importing = (target: string): string => `import { x } from "${target}";\nexport const y = x;\n`;

describe("the import direction", () => {
  it.each([
    ["src/schema/x.ts", "../read/csv.ts"],
    ["src/read/x.ts", "../validation/validate.ts"],
    ["src/validation/checks/x.ts", "../../model/site.ts"],
    ["src/model/x.ts", "../export/csv.ts"],
    ["src/components/x.ts", "../export/csv.ts"],
    ["src/components/X.astro", "../pages/x.ts"],
    ["src/export/x.ts", "../components/html.ts"],
    ["src/export/y.ts", "../generate/write.ts"],
    ["src/generate/x.ts", "../model/site.ts"],
    ["src/text/x.ts", "../schema/ids.ts"],
    ["src/money.ts", "./schema/ids.ts"],
    ["src/model/y.ts", "decimal.js"],
  ])("is held: %s must not import %s", (path, target) => {
    const text = path.endsWith(".astro") ? `---\n${importing(target)}---\n<p>{y}</p>\n` : importing(target);
    expect(lint({ [path]: text })).toContain("noRestrictedImports");
  });

  it("lets a room import from its left", () => {
    expect(lint({ "src/model/x.ts": importing("../read/csv.ts") })).not.toContain("noRestrictedImports");
  });

  it("has no cycles", () => {
    expect(lint({ "src/read/a.ts": importing("./b.ts"), "src/read/b.ts": 'import { y } from "./a.ts";\nexport const x = y;\n' })).toContain("noImportCycles");
  });
});
