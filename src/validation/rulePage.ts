import { escapeMarkdown, fence } from "../text/forge.ts";
import words from "../text/rulePages.json" with { type: "json" };
import { type Change, readCase } from "./cases/readCase.ts";
import { GUIDES } from "./guide.ts";
import type { RuleFile } from "./ruleFile.ts";

const [zh, en] = [words.zh, words.en];
const WRITTEN = "<!-- Written by `npm run format` from rule.json and cases/. -->";

/** A case of the rule as its file has it. */
export interface CaseText {
  readonly name: string;
  readonly text: string;
}

/** The page of a rule, in Markdown: what it holds, in both languages, and its simplest case as a wrong and a right example. */
export function writeRulePage(
  id: string,
  rule: RuleFile,
  cases: readonly CaseText[],
  headOf: (file: string) => string,
): string {
  const [simplest, ...others] = cases.toSorted(
    (a, b) => Number(!changesLines(a)) - Number(!changesLines(b)) || a.text.length - b.text.length,
  );
  const both = (say: (language: "zh" | "en") => string): string => `| ${say("zh")} | ${say("en")} |`;
  const causes = Object.keys(rule.zh.causes ?? {});
  return `${[
    WRITTEN,
    `# ${id}`,
    [
      "| | 中文 | English |",
      "| --- | --- | --- |",
      `| ${zh.about} ${en.about} ${both((language) => leadToGuide(rule[language].about, language))}`,
      ...(["found", "expected", "mend"] as const).map(
        (part) => `| ${zh[part]} ${en[part]} ${both((language) => withoutValues(rule[language][part]))}`,
      ),
      `| ${both((language) => words[language].severity[rule.severity])}`,
      ...(rule.acknowledgeable ? [`| ${both((language) => words[language].acknowledgeable)}`] : []),
    ].join("\n"),
    ...(causes.length > 0
      ? [
          heading("causes"),
          causes
            .map(
              (cause) =>
                `- ${(["zh", "en"] as const).map((language) => withoutValues(rule[language].causes?.[cause] ?? "")).join(" / ")}`,
            )
            .join("\n"),
        ]
      : []),
    ...(simplest ? [heading("example"), ...writeExample(simplest.text, headOf)] : []),
    ...(others.length > 0
      ? [heading("more"), others.map(({ name }) => `- [${name}](cases/${name}.txt)`).join("\n")]
      : []),
  ].join("\n\n")}\n`;
}

/** Whether a case only changes lines: what is wrong and what is right can then be shown beside each other. */
const changesLines = ({ text }: CaseText): boolean =>
  readCase(text).changes.every(({ kind }) => kind === "change");

/** Links of the guides' lists to other places of the same guide, from here. */
const leadToGuide = (about: string, language: "zh" | "en"): string =>
  about.replaceAll("](#", `](../../../../${GUIDES[language]}#`);

type Heading = "causes" | "example" | "more";
const heading = (part: Heading): string => `## ${zh[part]} ${en[part]}`;
const label = (part: "wrong" | "right" | "said"): string => `**${zh[part]} ${en[part]}**`;
const say = (part: "there" | "notThere" | "link"): string => `${zh[part]} / ${en[part]}`;

/** Words of a message whose values are not known: each is left open. Code stays code. */
const withoutValues = (text: string): string =>
  text
    .replace(/\{\w+\}/g, "…")
    .replace(/`[^`]*`|[^`]+/g, (piece) => (piece.startsWith("`") ? piece : escapeMarkdown(piece)));

function writeExample(text: string, headOf: (file: string) => string): string[] {
  const { changes, messages } = readCase(text);
  return [
    ...(text.includes("⟦") ? [`${zh.hidden} ${en.hidden}`] : []),
    ...changes.flatMap((change) => writeChange(change, headOf)),
    label("said"),
    fence(messages.trimEnd(), "text"),
  ];
}

/** What a whole file is in the wrong and in the right example. */
const STATES = {
  add: ["there", "notThere"],
  delete: ["notThere", "there"],
  link: ["link", "there"],
} as const;

function writeChange(change: Change, headOf: (file: string) => string): string[] {
  const { kind, path } = change;
  if (kind === "change") {
    const place = `\`${path}:${change.line}\``;
    const head = path.endsWith(".csv") && change.line > 1 ? [headOf(path)] : [];
    const show = (lines: readonly string[]): string => fence([...head, ...lines].join("\n"), kindOf(path));
    return [`${label("wrong")} ${place}`, show(change.to), `${label("right")} ${place}`, show(change.from)];
  }
  const [wrong, right] = STATES[kind];
  return [
    `${label("wrong")} \`${path}\`: ${say(wrong)}`,
    ...(kind === "add" ? [fence(change.to.join("\n"), kindOf(path))] : []),
    `${label("right")} \`${path}\`: ${say(right)}`,
  ];
}

/** How an editor colours a file. */
const kindOf = (path: string): string => /\.(csv|json|md)$/.exec(path)?.[1] ?? "text";
