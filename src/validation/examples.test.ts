import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TEXTS } from "../text/text.ts";
import { applyChanges, undoChanges } from "./cases/applyCase.ts";
import { listCases, RULES_FOLDER } from "./cases/listCases.ts";
import { readCase, replaceMessages } from "./cases/readCase.ts";
import { fillGuide } from "./guide.ts";
import { Kept } from "./kept.ts";
import { renderTerminal } from "./report.ts";
import { RULES } from "./rules.ts";
import { validateData, validateUnsealed } from "./validate.ts";

/** UPDATE_GOLDEN=1 rewrites the messages of the cases. */
const cases = listCases().map((file) => ({ ...file, ...readCase(file.text) }));

const SOUND = "examples/site/data";
const sound = new Kept();
let root = "";
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "mingzhang-"));
  cpSync(SOUND, root, { recursive: true });
  validateData(root, { kept: sound });
});
afterAll(() => rmSync(root, { recursive: true }));

/**
 * What a rule says by itself, whatever is registered; only the cases of the seal's own rules are held against it. Only what a case changes
 * is validated anew.
 */
function validateCase({ rule, changes }: (typeof cases)[number]): string {
  const validate = rule.startsWith("seal-") ? validateData : validateUnsealed;
  try {
    applyChanges(root, changes);
    return renderTerminal(validate(root, { kept: new Kept(sound) }), undefined, [], () => undefined);
  } finally {
    undoChanges(root, SOUND, changes);
  }
}

describe("a broken data file", () => {
  it.each(cases)("is reported: $rule, $name", (example) => {
    const found = validateCase(example);
    if (process.env["UPDATE_GOLDEN"]) writeFileSync(example.path, replaceMessages(example.text, found));
    else expect(found).toBe(example.messages);
  });

  it("shows its rule's message in every case", () => {
    expect(
      cases.filter(({ rule, messages }) => !messages.includes(`  ${rule}\n`)).map(({ path }) => path),
    ).toEqual([]);
  });

  it("has an example for every cause", () => {
    const unproven = listCauses().filter(([rule, text]) => {
      const said = cases.filter((example) => rule === undefined || example.rule === rule);
      return !said.some(({ messages }) => new RegExp(makePattern(text)).test(messages));
    });
    expect(unproven).toEqual([]);
  });

  it("is told in Chinese without English prose", () => {
    const labels = Object.values(TEXTS.zh.diagnostics.labels);
    const chinese = cases.flatMap(({ messages }) => messages.replaceAll(/`npm run [^`]+`/g, "").split("\n"));
    expect(
      chinese.filter(
        (line) =>
          labels.some((label) => line.startsWith(`  ${label} `)) && /[A-Za-z]+ [a-z]+ [a-z]+/.test(line),
      ),
    ).toEqual([]);
  });
});

/** Every cause with the rule that tells of it; without one where several do. */
function listCauses(): [string | undefined, string][] {
  const own = [...RULES].flatMap(([id, { en }]) =>
    Object.values(en.causes ?? {}).map((text): [string, string] => [id, text]),
  );
  const shared = Object.values(TEXTS.en.diagnostics.causes).map((text): [undefined, string] => [
    undefined,
    text,
  ]);
  return [...own, ...shared];
}

/** A regular expression for a text with any values in its placeholders. */
function makePattern(text: string): string {
  return text
    .split(/\{\w+\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join(".*");
}

describe("a rule's folder", () => {
  it("holds rule.json, its page and at least one case, each a text file", () => {
    const odd = [...RULES.keys()].filter(
      (id) => `${readdirSync(join(RULES_FOLDER, id)).sort()}` !== "README.md,cases,rule.json",
    );
    expect(odd).toEqual([]);
    expect([...RULES.keys()].filter((id) => !cases.some(({ rule }) => rule === id))).toEqual([]);
    expect(cases.filter(({ path }) => !/\/[a-z0-9-]+\.txt$/.test(path))).toEqual([]);
  });

  it("is known to the compiler", () => {
    const folders = readdirSync(RULES_FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).sort()).toEqual([...RULES.keys()]);
  });

  it("names only rules that there are as what its rule explains", () => {
    const named = [...RULES.values()].flatMap(({ explains }) => [
      ...(explains?.row ?? []),
      ...(explains?.table ?? []),
    ]);
    expect(named.filter((id) => !RULES.has(id))).toEqual([]);
  });

  it("has its words in both languages, filled with the same values", () => {
    const uneven = [...RULES].filter(
      ([, { zh, en }]) => `${listPlaceholders(zh)}` !== `${listPlaceholders(en)}`,
    );
    expect(uneven.map(([id]) => id)).toEqual([]);
  });
});

/** Every text of a rule in one language by its place, with its placeholders. */
function listPlaceholders({
  causes = {},
  ...words
}: {
  causes?: Readonly<Record<string, string>> | undefined;
  [key: string]: unknown;
}): string[] {
  const texts = Object.entries({ ...words, ...causes }).map(
    ([key, text]) => `${key} ${(String(text).match(/\{\w+\}/g) ?? []).sort()}`,
  );
  return texts.sort();
}

it.each([
  ["docs/data-guide.md", "en"],
  ["docs/data-guide.zh-CN.md", "zh"],
] as const)("%s lists every rule, as npm run format writes it", (path, language) => {
  const guide = readFileSync(path, "utf8");
  expect([...RULES.keys()].filter((id) => !guide.includes(`<a id="rule-${id}"></a>`))).toEqual([]);
  expect(fillGuide(guide, language, RULES)).toBe(guide);
});

describe("the sound example site", () => {
  it("has no issues, nor has its copy after all cases", () => {
    for (const data of [SOUND, root])
      expect(renderTerminal(validateData(data))).toMatch(/0 errors, 0 warnings\n$/);
  });
});
