import type { Random } from "../../../src/generate/random.ts";
import { makePlaceFinder } from "../../../src/read/files/place.ts";
import { pickFile, pickPlace, replaceAt } from "./choose.ts";
import type { Kind } from "./damage.ts";

/** A kind that writes anew what a pattern finds in a summary. */
function editSummaries(
  name: string,
  pattern: RegExp,
  edit: (found: string, random: Random) => string,
  isOwn = false,
): Kind {
  return {
    name,
    of: "reference",
    draw: (random, data) => {
      const file = pickFile(random, data, (path) => path.endsWith("/explanation.md"));
      if (file === undefined) return undefined;
      const text = data.text(file);
      const at = pickPlace(random, text, pattern);
      const [found = ""] = at === undefined ? [] : (new RegExp(pattern, "uy").exec(text.slice(at)) ?? []);
      if (at === undefined) return undefined;
      const changed = edit(found, random);
      const { line } = makePlaceFinder(file, text)(at);
      const what = `${file}:${line} ${JSON.stringify(found)} → ${JSON.stringify(changed)}`;
      return changed === found
        ? undefined
        : {
            file,
            change: { text: replaceAt(text, at, changed, found.length) },
            what,
            span: { lines: [line, line + changed.split("\n").length - 1] },
            isOwn,
          };
    },
  };
}

const REFERENCE = /:fact\[[^\]]+\]/;

const mistypeReference = (found: string, random: Random): string =>
  random.pick([
    found.replace(/.\]$/, "]"),
    found.slice(1),
    found.replace(":", "："),
    found.replace("[", "【").replace("]", "】"),
    found.replace("fact", "fcat"),
    `:${found}`,
    found.slice(0, -1),
  ]);

const typeFigure = (_: string, random: Random): string =>
  random.pick(["610.21", "610.21万元", "６１０.２１万元", "`610.21`", "六百一十万元"]);

export const SUMMARY_KINDS: readonly Kind[] = [
  editSummaries("reference of a summary mistyped", REFERENCE, mistypeReference),
  editSummaries("figure typed into a summary", REFERENCE, typeFigure),
  editSummaries(
    "hidden character in a summary",
    /\p{Script=Han}/u,
    (found, random) => found + random.pick(["\u200B", "\u202E", "\uFFFD", "\u00AD"]),
  ),
  editSummaries("markup in a summary", /\p{Script=Han}{2}/u, (found, random) =>
    random.pick([
      `<b>${found}</b>`,
      `[${found}](javascript:alert(1))`,
      `![${found}](https://example.org/x.png)`,
      `\n\n##${found}\n\n`,
      `\n<<<<<<< HEAD\n${found}`,
    ]),
  ),
  editSummaries(
    "character of our own words in a summary",
    /\p{Script=Han}/u,
    (_, random) => random.pick([..."己末太土货改"]),
    true,
  ),
];
