import { execFileSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readCsv } from "../csv/csv.ts";
import { readJson } from "../json/json.ts";
import { renderMarkdown } from "../markdown/markdown.ts";
import { checkMarkdown } from "../markdown/markdownForm.ts";
import { renderSummary } from "../markdown/summary.ts";
import { fileExists, listFolders, readText } from "./files.ts";
import { checkSizes, surveyFolder } from "./folder.ts";
import { LIMITS } from "./limits.ts";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "mingzhang-"));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

/** Rules, and what they expected, of what is wrong. */
const tell = (issues: ReturnType<typeof readText>["issues"]): (string | number | undefined)[][] =>
  issues.map(({ rule, place, expectations }) =>
    [rule, expectations?.[0]?.id, place.line].filter((part) => part !== undefined),
  );

describe("a file that is too large", () => {
  it("is refused for its bytes without being read", () => {
    write("x.csv", "a".repeat(LIMITS["csv-bytes"] + 1));
    write("x.json", " ".repeat(LIMITS["json-bytes"] + 1));
    write("x.md", "a".repeat(LIMITS["markdown-bytes"] + 1));
    const files = ["x.csv", "x.json", "x.md"].map((file) => readText(root, file));
    expect(files.map(({ value, issues }) => [value, ...tell(issues).flat()])).toEqual([
      [undefined, "limit", "limit-csv-bytes"],
      [undefined, "limit", "limit-json-bytes"],
      [undefined, "limit", "limit-markdown-bytes"],
    ]);
  });

  it("is refused for its rows, columns or cells before it is parsed", () => {
    const tellCsv = (text: string) => tell(readCsv("x.csv", text).issues);
    expect(tellCsv(`a\n${"1\n".repeat(LIMITS.rows + 1)}`)).toEqual([
      ["limit", "limit-rows", LIMITS.rows + 2],
    ]);
    expect(tellCsv(`a\n${",".repeat(LIMITS.columns)}\n`)).toEqual([["limit", "limit-columns", 2]]);
    expect(tellCsv(`a\n"${"1".repeat(LIMITS.text + 1)}"\n`)).toEqual([["limit", "limit-text", 2]]);
  });

  it("is taken at its limit", () => {
    expect(readCsv("x.csv", `a\n${"1\n".repeat(LIMITS.rows)}`).issues).toEqual([]);
    expect(readCsv("x.csv", `a,b\n"${"1,".repeat(LIMITS.text / 2 - 1)}",2\n`).issues).toEqual([]);
    expect(
      readJson("x.json", `${"[".repeat(LIMITS["json-depth"])}${"]".repeat(LIMITS["json-depth"])}`).issues,
    ).toEqual([]);
  });

  it("is refused for the depth, values or texts of its JSON before it is parsed", () => {
    const tellJson = (text: string) => tell(readJson("x.json", text).issues);
    expect(tellJson("[".repeat(100_000))).toEqual([["limit", "limit-json-depth", 1]]);
    expect(tellJson(`[\n${"1,".repeat(LIMITS["json-values"])}1]`)).toEqual([
      ["limit", "limit-json-values", 2],
    ]);
    expect(tellJson(`{"a": "${"\\u0031".repeat(LIMITS.text)}"}`)).toEqual([["limit", "limit-text", 1]]);
  });

  it("is refused for the nesting, marks or lines of its Markdown before it is parsed", () => {
    const tellMarkdown = (text: string) =>
      tell(checkMarkdown(text, "summary", ({ line }) => ({ file: "x.md", line })));
    const nested = Array.from({ length: 1_000 }, (_, depth) => `${"  ".repeat(depth)}- a`).join("\n");
    expect(tellMarkdown(nested)[0]?.slice(0, 2)).toEqual(["limit", "limit-markdown-depth"]);
    expect(tellMarkdown(">".repeat(10_000))[0]?.slice(0, 2)).toEqual(["limit", "limit-markdown-depth"]);
    expect(tellMarkdown(":::a\n\n".repeat(1_000))[0]?.slice(0, 2)).toEqual(["limit", "limit-markdown-depth"]);
    expect(tellMarkdown("*a ~b ".repeat(1_000))).toEqual([["limit", "limit-markdown-emphasis", 1]]);
    expect(tellMarkdown("[a](".repeat(1_000))).toEqual([["limit", "limit-markdown-marks", 1]]);
    expect(tellMarkdown("a\n".repeat(LIMITS["markdown-lines"]))).toEqual([
      ["limit", "limit-markdown-lines", LIMITS["markdown-lines"] + 1],
    ]);
  });

  it("finds its limits in both data guides", () => {
    const guides = ["docs/data-guide.md", "docs/data-guide.zh-CN.md"].map((path) =>
      readFileSync(path, "utf8"),
    );
    for (const limit of Object.values(LIMITS))
      for (const guide of guides) expect(guide).toContain(limit.toLocaleString("en"));
  });

  it("is counted among the files of its disclosure", () => {
    const files = Array.from(
      { length: LIMITS["disclosure-files"] + 1 },
      (_, number) => `bureaus/a/2025/department/${number}.csv`,
    );
    expect(checkSizes(root, files.slice(1))).toEqual([]);
    expect(tell(checkSizes(root, files))).toEqual([["limit", "limit-disclosure-files"]]);
  });
});

describe("a data folder of many bureaus or formats", () => {
  it.each(["bureaus", "formats"] as const)("is refused for its %s", (place) => {
    const files = Array.from({ length: LIMITS[place] + 1 }, (_, number) => `${place}/${number}/file.json`);
    expect(checkSizes(root, files.slice(1))).toEqual([]);
    expect(tell(checkSizes(root, files))).toEqual([["limit", `limit-${place}`]]);
  });
});

describe("a data folder of many bytes", () => {
  /** A file that takes no room on the disk. */
  const stretch = (file: string, bytes: number): string => {
    write(file, "");
    truncateSync(join(root, file), bytes);
    return file;
  };

  it("is refused, as a whole or for one of its disclosures", () => {
    const ofYear = stretch("bureaus/a/2025/department/facts.csv", LIMITS["disclosure-bytes"]);
    const other = stretch("glosses.csv", LIMITS.bytes - LIMITS["disclosure-bytes"]);
    expect(checkSizes(root, [ofYear, other])).toEqual([]);
    const more = stretch("bureaus/a/2025/disclosure.json", 1);
    expect(tell(checkSizes(root, [ofYear, other, more]))).toEqual([
      ["limit", "limit-disclosure-bytes"],
      ["limit", "limit-bytes"],
    ]);
  });
});

describe("a folder that tricks readers", () => {
  it("is walked without following links or opening anything but files", () => {
    write("bureaus/a/bureau.json", "{}");
    write(".hidden/secret.csv", "a\n");
    symlinkSync("/etc", join(root, "bureaus/b"));
    execFileSync("mkfifo", [join(root, "facts.json")]);
    const { files, issues } = surveyFolder(root);
    expect(files).toEqual(["bureaus/a/bureau.json"]);
    expect(issues.map(({ rule, place }) => [rule, place.file]).sort()).toEqual([
      ["file-kind", "facts.json"],
      ["file-link", "bureaus/b"],
    ]);
    expect(listFolders(root, "bureaus")).toEqual(["a"]);
  });

  it("is refused where folders stand too deep within each other", () => {
    write(`${"a/".repeat(LIMITS["folder-depth"] + 1)}x.csv`, "");
    expect(tell(surveyFolder(root).issues)).toEqual([["limit", "limit-folder-depth"]]);
  });

  it("has no file read through a link, a folder, a pipe or a device", () => {
    symlinkSync("/dev/zero", join(root, "zero.csv"));
    symlinkSync("/etc", join(root, "etc"));
    mkdirSync(join(root, "folder.csv"));
    execFileSync("mkfifo", [join(root, "pipe.csv")]);
    write("file", "a\n");
    const paths = ["zero.csv", "etc/hostname", "folder.csv", "pipe.csv", "file/x.csv", "gone.csv"];
    const readings = paths.map((path) => readText(root, path));
    expect(readings.every(({ value }) => value === undefined)).toBe(true);
    expect(readings.map(({ issues }) => `${issues[0]?.rule} ${issues[0]?.place.file}`)).toEqual([
      "file-link zero.csv",
      "file-link etc",
      "file-kind folder.csv",
      "file-kind pipe.csv",
      "file-kind file",
      "file-missing gone.csv",
    ]);
    expect([fileExists(root, "pipe.csv"), fileExists(root, "gone.csv")]).toEqual([true, false]);
  });
});

describe("characters that deceive", () => {
  it("are told by number and place, the first of each line", () => {
    write("x.md", "支出 \u202E332.50\u202C\n\n零\u200B宽 \u2066a\n正常：，。①％１２\n");
    const { issues } = readText(root, "x.md");
    expect(
      issues.map(({ values, place, cause }) => [values["found"], place.line, place.column, cause]),
    ).toEqual([
      ["U+202E", 1, 4, "character-direction"],
      ["U+200B", 3, 2, "character-invisible"],
    ]);
  });

  it("are found where JSON writes them as escapes", () => {
    const rules = ['{"a": "\\u202e"}', '{"\\u200b": 1}', '{"a": "\\ud800"}', '{"a": "\\u00e9\\n"}'].map(
      (text) => readJson("x.json", text).issues[0]?.rule,
    );
    expect(rules).toEqual(["text-character", "text-character", "text-character", undefined]);
  });
});

describe("hostile Markdown that reaches the renderer", () => {
  const HOSTILE = [
    "![a](https://example.org/a.png)",
    "![a][b]\n\n[b]: https://example.org/a.png",
    "[a](javascript:alert(1))",
    "[a](data:text/html,x)",
    "[a](//example.org)",
    "[a][b]\n\n[b]: javascript:alert(1)",
    "<javascript:alert(1)>",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "www.example.org",
    "http://example.org",
  ];

  it("becomes words without images, scripts or addresses", () => {
    const rendered = HOSTILE.flatMap((markdown) => [
      renderMarkdown(markdown),
      renderSummary(markdown, () => undefined),
    ]);
    for (const html of rendered) expect(html).not.toMatch(/<(?!\/?p>)|href|src/);
  });

  it("keeps links to https, emphasis and references to figures", () => {
    expect(renderMarkdown("**a** [b](https://example.org/b)")).toBe(
      '<p><strong>a</strong> <a href="https://example.org/b">b</a></p>',
    );
    expect(renderSummary(":fact[a]", () => ({ text: "1.50万元", address: "/a/#b" }))).toBe(
      '<p><a href="/a/#b" class="money">1.50万元</a></p>',
    );
  });

  it("is shown as plain words where it is too much for the parser", () => {
    const runs = "*".repeat(10_000);
    expect(renderMarkdown(runs)).toBe(`<p>${runs}</p>`);
    expect(renderMarkdown(`${">".repeat(10_000)}<b>`)).toContain("&#x3C;b>");
  });
});
