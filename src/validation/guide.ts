import type { Language } from "../text/ui.ts";
import type { RuleFile } from "./ruleFile.ts";

/** The guides that list the rules, below the checkout. */
export const GUIDES = { en: "docs/data-guide.md", zh: "docs/data-guide.zh-CN.md" } as const;
const HEADS = { zh: ["规则", "查什么"], en: ["rule", "what it holds"] } as const;
const WARNING = { zh: "（提醒）", en: " (a warning)" } as const;
/** From `docs/`, where the guides stand. */
const FOLDER = "../src/validation/rules";

/** A data guide with its list of rules written anew: what stands between the lines `<!-- rules -->` and `<!-- end -->`. */
export function fillGuide(
  markdown: string,
  language: Language,
  rules: ReadonlyMap<string, RuleFile>,
): string {
  const rows = [...rules].map(([id, rule]) => {
    const about = `${rule[language].about}${rule.severity === "warning" ? WARNING[language] : ""}`;
    return [
      `<a id="rule-${id}"></a>[\`${id}\`](${FOLDER}/${id}/)${rule.acknowledgeable ? "\\*" : ""}`,
      about,
    ];
  });
  const table = [HEADS[language], ["---", "---"], ...rows]
    .map((cells) => `| ${cells.join(" | ")} |\n`)
    .join("");
  return markdown.replace(
    /(<!-- rules -->\n).*?(<!-- end -->)/s,
    (_, start: string, end: string) => `${start}\n${table}\n${end}`,
  );
}
