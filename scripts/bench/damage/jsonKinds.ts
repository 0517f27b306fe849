import { type Node, parseTree } from "jsonc-parser";
import type { Random } from "../../../src/generate/random.ts";
import { makePlaceFinder } from "../../../src/read/files/place.ts";
import { pickFile, pickPlace, replaceAt } from "./choose.ts";
import type { Damage, Kind } from "./damage.ts";
import type { DataFiles } from "./dataFiles.ts";

/** A text or key of a JSON file; `path` joins the keys that lead to it, without places in lists. */
interface Text {
  readonly file: string;
  readonly path: string;
  readonly value: string;
  readonly offset: number;
  readonly length: number;
  readonly isKey: boolean;
}

function listTexts(file: string, json: string): Text[] {
  const texts: Text[] = [];
  const visit = (node: Node, path: readonly string[]): void => {
    const take = ({ value, offset, length }: Node, isKey: boolean, at: readonly string[]): unknown =>
      texts.push({ file, path: at.join("."), value: String(value), offset, length, isKey });
    const [key, value] = node.children ?? [];
    if (node.type === "property" && key) {
      const below = [...path, String(key.value)];
      take(key, true, below);
      if (value) visit(value, below);
    } else if (node.children) for (const child of node.children) visit(child, path);
    else if (node.type === "string") take(node, false, path);
  };
  const root = parseTree(json);
  if (root) visit(root, []);
  return texts;
}

const isDisclosure = (file: string): boolean => file.endsWith("/disclosure.json");
const isOfBureau = (file: string): boolean => file.startsWith("bureaus/") && file.endsWith(".json");
const isShared = (file: string): boolean => !file.startsWith("bureaus/") && file.endsWith(".json");

function replaceText(data: DataFiles, { file, path, offset, length, value }: Text, by: string): Damage {
  const text = data.text(file);
  const before = makePlaceFinder(file, text);
  const written = JSON.stringify(by);
  const [first, last] = [before(offset).line, before(offset).line];
  const change = { text: replaceAt(text, offset, written, length) };
  return {
    file,
    change,
    what: `${file}:${first} ${path}: ${JSON.stringify(value)} → ${written}`,
    span: { lines: [first, last] },
  };
}

function editTexts(
  name: string,
  files: (file: string) => boolean,
  accepts: (text: Text) => boolean,
  edit: (text: Text, random: Random, data: DataFiles) => string | undefined,
  more: Partial<Damage> = {},
): Kind {
  return {
    name,
    of: "reference",
    draw: (random, data) => {
      const file = pickFile(random, data, files);
      const texts = file === undefined ? [] : listTexts(file, data.text(file)).filter(accepts);
      if (texts.length === 0) return undefined;
      const text = random.pick(texts);
      const changed = edit(text, random, data);
      return changed === undefined || changed === text.value
        ? undefined
        : { ...replaceText(data, text, changed), ...more };
    },
  };
}

const mistype = ({ value }: Text, random: Random): string | undefined => {
  const at = pickPlace(random, value, /[\p{L}\d]/u);
  return at === undefined ? undefined : replaceAt(value, at, random.pick(["", "x", "0"]));
};
const mistypeChinese = ({ value }: Text, random: Random): string | undefined => {
  const at = pickPlace(random, value, /\p{Script=Han}/u);
  return at === undefined ? undefined : replaceAt(value, at, random.pick([..."己已未末大太土士入费货政改"]));
};

/** A key beside `format` that a disclosure seldom has. */
function addKey(name: string, key: string, values: readonly string[]): Kind {
  return {
    name,
    of: "reference",
    draw: (random, data) => {
      const file = pickFile(random, data, isDisclosure);
      if (file === undefined || data.text(file).includes(`\n  "${key}"`)) return undefined;
      const value = random.pick(values);
      const text = data.text(file);
      const line = text.slice(0, text.indexOf('  "format"')).split("\n").length;
      return {
        file,
        change: { text: text.replace('  "format"', `  "${key}": ${value},\n  "format"`) },
        what: `${file} with ${key} ${value}`,
        span: { lines: [line, line] },
      };
    },
  };
}

const isValue =
  (pattern: RegExp) =>
  ({ path, isKey }: Text) =>
    !isKey && pattern.test(path);
const listIds = (data: DataFiles, pattern: RegExp): string[] => [
  ...new Set(data.files.flatMap((file) => pattern.exec(file)?.[1] ?? [])),
];
const otherThan = (random: Random, values: readonly string[], value: string): string =>
  random.pick(values.filter((other) => other !== value));

/** The ends of lists of ours: an entry less or twice. */
function editEntries(name: string, edit: (entries: unknown[], at: number) => void): Kind {
  return {
    name,
    of: "reference",
    draw: (random, data) => {
      const file = pickFile(random, data, isDisclosure);
      if (file === undefined) return undefined;
      const json = JSON.parse(data.text(file)) as Record<string, unknown[]>;
      const keys = ["findings", "acknowledged", "noted"].filter((key) => (json[key]?.length ?? 0) > 0);
      if (keys.length === 0) return undefined;
      const key = random.pick(keys);
      const entries = json[key] ?? [];
      const at = random.int(0, entries.length - 1);
      const what = `${file} ${key}[${at}]`;
      edit(entries, at);
      // What a finding explained is told where it stands: any place of the disclosure.
      return {
        file,
        change: { text: JSON.stringify(json, null, 2) },
        what,
        span: {},
        orIn: `${file.slice(0, file.lastIndexOf("/"))}/`,
      };
    },
  };
}

const REFERENCES = /^(format|source|findings\.relation|noted\.scope|acknowledged\.(rule|file|row|field))$/;
const OWN = /^(findings|noted|acknowledged|revisions)\.(explanation|reason|summary|statement)$/;
const DATES = ["2025-13-01", "2062-02-05", "2011-02-05", "2026-12-31", "2025-02-30"];

export const JSON_KINDS: readonly Kind[] = [
  editTexts("key of a disclosure or bureau mistyped", isOfBureau, ({ isKey }) => isKey, mistype),
  editTexts("key of a shared file mistyped", isShared, ({ isKey }) => isKey, mistype),
  editTexts(
    "format of another year or province",
    isDisclosure,
    isValue(/^format$/),
    ({ value }, random, data) => otherThan(random, listIds(data, /^formats\/([^/]+)\/format\.json$/), value),
  ),
  editTexts(
    "source of another bureau",
    isDisclosure,
    isValue(/^source$/),
    ({ value }, random, data) =>
      otherThan(
        random,
        data
          .rows("sources/INDEX.csv")
          .slice(1)
          .map(([id = ""]) => id),
        value,
      ),
    { needsOthers: true },
  ),
  addKey("unit of a disclosure", "unit", ['"元"', '"亿元"', '"万"', '""']),
  addKey("decimals of a disclosure", "decimals", ["0", "1", "3", "4"]),
  editTexts("date of publication", isDisclosure, isValue(/^published$/), (_, random) => random.pick(DATES)),
  editTexts("reference of a disclosure broken", isDisclosure, isValue(REFERENCES), mistype),
  editTexts("status of a table or list", isDisclosure, isValue(/\.status$/), ({ value }, random) =>
    otherThan(random, ["filled", "printed-empty", "not-published"], value),
  ),
  editTexts("region of a bureau", isOfBureau, isValue(/^region\.(code|path)$/), (text, random) =>
    text.path.endsWith("code") ? mistype(text, random) : mistypeChinese(text, random),
  ),
  editTexts(
    "name or code of a bureau or unit",
    isOfBureau,
    isValue(/^(name|departmentCode|units\.(name|code))$/),
    (text, random) =>
      /\p{Script=Han}/u.test(text.value) ? mistypeChinese(text, random) : mistype(text, random),
  ),
  editTexts(
    "id in a shared file mistyped",
    isShared,
    ({ isKey, value }) => !isKey && /^[a-z][a-z0-9_-]+$/.test(value),
    mistype,
  ),
  editTexts(
    "label in a format mistyped",
    isShared,
    ({ isKey, value, file }) => !isKey && file.startsWith("formats/") && /\p{Script=Han}/u.test(value),
    mistypeChinese,
  ),
  editTexts("character of our own words in a disclosure", isDisclosure, isValue(OWN), mistypeChinese, {
    isOwn: true,
  }),
  editEntries("entry of findings, noted or acknowledged deleted", (entries, at) => entries.splice(at, 1)),
  editEntries("entry of findings, noted or acknowledged doubled", (entries, at) =>
    entries.splice(at, 0, entries[at]),
  ),
];
