import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import seeded from "../../examples/changes/seeded.json" with { type: "json" };
import { exampleArchive } from "../archive/exampleSite.ts";
import { changesSchema } from "../schema/openData/changes.ts";
import { isRefused } from "./change.ts";
import { compareData } from "./compare/compareData.ts";
import { suggestEntries } from "./revisions/suggest.ts";
import { writeChangesJson } from "./write/json.ts";
import { writeAnnotations, writeMarkdown, writeTerminal } from "./write/text.ts";
import { writeLine } from "./write/words.ts";

const PUBLISHED = "examples/site/data";
const TODAY = "2025-06-01";
let root = "";
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "mingzhang-"));
  cpSync(PUBLISHED, root, { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true }));

const library = "bureaus/demo-library";
const disclosure = `${library}/2025/disclosure.json`;
const expenditure = `${library}/2025/department/tables/expenditure.csv`;

/** Compares after edits of files, from one text to another or, without texts, removed, and takes them back. */
function compare(edits: readonly (readonly string[])[]) {
  try {
    for (const [file = "", from, to = ""] of edits) {
      if (from === undefined) {
        rmSync(join(root, file), { recursive: true });
        continue;
      }
      const text = readFileSync(join(root, file), "utf8");
      if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
      writeFileSync(join(root, file), text.replace(from, to));
    }
    const { changes, now } = compareData(PUBLISHED, root);
    const suggestions = suggestEntries(
      changes,
      (id, folder) => now.findFolder(id, folder)?.disclosure.revisions ?? [],
      TODAY,
    );
    return { changes, suggestions, prefix: "data/" };
  } finally {
    for (const [file = ""] of edits) cpSync(join(PUBLISHED, file), join(root, file), { recursive: true });
  }
}

/** Changes as people make them, each with what the one line about it says, and whether it needs a reason or is never right. */
describe("a change of what was published", () => {
  it.each(seeded)("is named in one line: $name", ({ edits, line, refused }) => {
    const { changes } = compare(edits);
    const lines = changes.map((change) => writeLine(change, "zh"));
    expect(
      lines.filter((each) => each.includes(line)),
      lines.join("\n"),
    ).toHaveLength(1);
    expect(changes.some(isRefused)).toBe(refused);
  });

  it("of a unit of amounts passes once a correction tells of it", () => {
    const unit = [disclosure, '"approved": "2025-02-05",', '"approved": "2025-02-05", "unit": "元",'];
    const told = [
      disclosure,
      `  ],
  "answers"`,
      `  ,{"date": "2025-05-01", "summary": "金额的单位看错。"}
  ],
  "answers"`,
    ];
    const reasons = (edits: Parameters<typeof compare>[0]) =>
      compare(edits).changes.flatMap(({ kind, reason }) => (kind === "value-changed" ? [reason] : []));
    expect(reasons([unit])).toEqual(["missing"]);
    expect(reasons([unit, told])).toEqual(["given"]);
  });

  it("is not told of a disclosure that cannot be read, beside that", () => {
    const { changes } = compare([[disclosure, "{", ""]]);
    expect(changes.map(({ kind }) => kind)).toEqual(["unreadable"]);
  });

  it("of a file that all bureaus share is that it differs, came or went", () => {
    const added = "formats/demo-2099/format.json";
    mkdirSync(join(root, "formats/demo-2099"));
    cpSync(join(root, "formats/demo-2026/format.json"), join(root, added));
    try {
      const { changes } = compare([["question-words.csv"], ["glosses.csv", "\n", "\n预览,preview,\n"]]);
      expect(changes.map((change) => writeLine(change, "en"))).toEqual([
        `${added} has been added`,
        "glosses.csv has changed",
        "question-words.csv is gone",
      ]);
    } finally {
      rmSync(join(root, "formats/demo-2099"), { recursive: true });
    }
  });

  it("is none where nothing changed", () => {
    expect(compare([]).changes).toEqual([]);
  });

  it("takes all addresses of a bureau whose folder is gone, and says where one went that was renamed", () => {
    renameSync(join(root, library), join(root, "bureaus/demo-library-two"));
    try {
      const { changes } = compareData(PUBLISHED, root);
      expect(changes.map((change) => writeLine(change, "en"))).toEqual([
        "the bureau's folder was demo-library and is demo-library-two; Addresses that lead nowhere now: /bureaus/demo-library/",
      ]);
    } finally {
      renameSync(join(root, "bureaus/demo-library-two"), join(root, library));
    }
    rmSync(join(root, library), { recursive: true });
    try {
      expect(compareData(PUBLISHED, root).changes.map(({ kind, lost }) => [kind, lost])).toEqual([
        [
          "bureau-lost",
          ["bureaus/demo-library/", "bureaus/demo-library/2025/", "bureaus/demo-library/2024/"],
        ],
      ]);
    } finally {
      cpSync(join(PUBLISHED, library), join(root, library), { recursive: true });
    }
  });
});

describe("a correction", () => {
  const correction = [expenditure, "22.50,22.50,\n9,", "22.60,22.50,\n9,"] as const;
  const entry = (cell: string): readonly string[] => [
    disclosure,
    `  ],
  "answers"`,
    `  ,{"date": "2025-05-01", "summary": "看错一位。", "cells": [${cell}]}
  ],
  "answers"`,
  ];
  const cell = (from: string): string =>
    `{"file": "department/tables/expenditure.csv", "row": "row-221", "field": "total", "from": "${from}", "to": "22.60"}`;
  const reasons = (edits: Parameters<typeof compare>[0]) =>
    compare(edits).changes.flatMap(({ kind, reason }) => (kind === "amount-changed" ? [reason] : []));

  it("needs an entry that says what was published", () => {
    expect(reasons([correction])).toEqual(["missing"]);
    expect(reasons([correction, entry(cell("22.50"))])).toEqual(["given"]);
    expect(reasons([correction, entry(cell("22.40"))])).toEqual(["wrong"]);
  });

  it("is refused where nothing changed, and where a former one is rewritten", () => {
    expect(
      compare([entry(cell("22.40"))])
        .changes.filter(isRefused)
        .map(({ kind }) => kind),
    ).toEqual(["revision-false"]);
    const rewritten = compare([[disclosure, `"from": "20.0"`, `"from": "21.0"`]]);
    expect(rewritten.changes.filter(isRefused).map(({ kind }) => kind)).toEqual([
      "revision-lost",
      "revision-false",
    ]);
  });

  it("comes with the entry that it lacks, which makes it pass once it is pasted", () => {
    const { suggestions } = compare([correction]);
    expect(suggestions).toMatchObject([
      { file: disclosure, replaces: false, entry: { date: TODAY, summary: "" } },
    ]);
    const [pasted] = suggestions[0]?.entry.cells ?? [];
    expect(compare([correction, entry(JSON.stringify(pasted))]).changes.some(isRefused)).toBe(false);
  });

  it("of a second kind on one day goes into the entry of that day", () => {
    const revisions = exampleArchive.findFolder("demo-library", "2025")?.disclosure.revisions ?? [];
    const missing = {
      kind: "row-lost",
      bureau: "demo-library",
      folder: "2025",
      scope: "department",
      table: "expenditure",
    } as const;
    const [suggestion] = suggestEntries(
      [{ ...missing, row: "row-221", names: {}, place: { file: expenditure }, reason: "missing" }],
      () => revisions,
      "2025-04-02",
    );
    expect(suggestion).toMatchObject({ replaces: true, entry: { date: "2025-04-02", cells: [{}, {}] } });
    expect(suggestion?.entry.structure.at(-1)).toEqual({
      file: "department/tables/expenditure.csv",
      row: "row-221",
      change: "removed",
    });
  });
});

describe("what a comparison came to", () => {
  const report = () => compare([[expenditure, "22.50,22.50,\n9,", "22.60,22.50,\n9,"]]);

  it("is written for a terminal and for a comment, in both languages", async () => {
    for (const language of ["zh", "en"] as const)
      await expect(
        [
          writeTerminal(report(), language),
          writeMarkdown(report(), language),
          writeAnnotations(report(), language),
        ].join("\n----\n"),
      ).toMatchFileSnapshot(`../../examples/changes/${language}.txt`);
  });

  it("names no unit of money behind a count", () => {
    const { changes } = compare([
      [`${library}/2025/department/assets.csv`, "1、房屋,3000,", "1、房屋,3001,"],
    ]);
    expect(changes[0]).toMatchObject({ field: "quantity", difference: "+1", unit: "" });
  });

  it("fits the published schema as JSON", () => {
    const { changes, suggestions } = report();
    const written = JSON.parse(writeChangesJson(changes, suggestions));
    expect(() => changesSchema.parse(written)).not.toThrow();
    expect(written.changes[0]).toMatchObject({
      kind: "amount-changed",
      from: "22.50",
      to: "22.60",
      difference: "+0.10",
    });
  });
});
