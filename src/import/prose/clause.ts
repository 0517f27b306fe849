import { dropNumber } from "../../text/numbering.ts";
import { KINDS, type Kind } from "./kinds.ts";
import { ASIDE } from "./pieces.ts";
import words from "./words.json" with { type: "json" };

export type Direction = "increase" | "decrease";

/** What the words right before a figure say that it is. */
export type Said =
  | { is: "subject"; kinds: Kind[]; name: string }
  | { is: "change"; kinds: Kind[]; direction: Direction; compared: boolean }
  | { is: "rate" }
  | { is: "share" }
  /** A figure of the year before. */
  | { is: "before" };

/** Who the prose speaks of: the year, and the names of whoever publishes. */
export interface Speaker {
  year: number;
  final: boolean;
  bearers: string[];
}

/** Words before a figure, understood for one speaker. */
export interface ClauseReader {
  /**
   * What a clause says that the figure after it is; null where any word of it is not known. `above` are the kinds that the heading
   * right above names: 2026年预算数 is one of them.
   */
  read(clause: string, unit: string, above: Kind[]): Said | null;
  /** Whether words say that what follows is compared with the year before. */
  compares(text: string): boolean;
  /** The kinds that a heading names, and whether it begins to speak of a part of the department. */
  readHeading(heading: string): { kinds: Kind[]; others: boolean };
}

const BY_NAME = Map.groupBy(
  KINDS.flatMap((kind) => kind.names.map((name) => ({ kind, name }))),
  ({ name }) => name,
);
const DIRECTIONS = [...words.increase, ...words.decrease].join("|");
const RATE = new RegExp(`^${words.rate.replace("{direction}", DIRECTIONS)}$`);
const SHARE = new RegExp(`^${words.share}$`);
const OTHERS = new RegExp(words.others);

export function makeClauseReader({ year, final, bearers }: Speaker): ClauseReader {
  const fill = (text: string) =>
    text
      .replaceAll("{year}", String(year))
      .replaceAll("{last}", String(year - 1))
      .replaceAll("{direction}", DIRECTIONS);
  const leads = words.lead.flatMap((lead) => (lead === "{bearer}" ? bearers : [fill(lead)]));
  const tails = final ? words.finalTail : words.tail;
  const before = new RegExp(`^${fill(words.before)}$`);
  const compared = new RegExp(fill(words.compared));
  const comparison = new RegExp(`^${fill(words.compared)}$`);
  const change = new RegExp(`^(.*?)(?:${fill(words.compared)})?${fill(words.change)}$`);
  const headed = new RegExp(`^(?:${year}年度?)?(?:${final ? words.finalHeaded : words.headed})(?:为|是)?$`);
  // A heading without a mark after it, up to the words with which a statement begins.
  const speakers = [`${year}年`, "本部门", "本单位", "我部门", "我单位", ...bearers.map(literally)];
  const headless = new RegExp(`^.*(?:${words.heading.join("|")})(?=${speakers.join("|")})`);

  const match = (text: string): Named | undefined => {
    const named = findName(text, leads, tails);
    if (named) return named;
    const paid = findName(text, [...leads, ...words.fiscalLead], tails);
    const kinds = paid?.kinds.filter((kind) => kind.fiscal) ?? [];
    return paid && kinds.length > 0 ? { ...paid, kinds } : undefined;
  };

  return {
    read: (clause, unit, above) => {
      const bare = bareClause(clause)?.replace(headless, "");
      if (bare === undefined) return null;
      if (unit === "%") return SHARE.test(bare) ? { is: "share" } : RATE.test(bare) ? { is: "rate" } : null;
      if (before.test(bare)) return { is: "before" };
      if (above.length > 0 && headed.test(bare)) return { is: "subject", kinds: above, name: "" };
      const changed = change.exec(bare);
      if (changed) {
        const subject = (changed[1] ?? "").replace(new RegExp(`^(?:${fill(words.compared)})`), "");
        const kinds = subject === "" ? [] : match(subject)?.kinds;
        return kinds
          ? { is: "change", kinds, direction: directionOf(bare), compared: compared.test(bare) }
          : null;
      }
      const named = match(bare);
      return named ? { is: "subject", ...named } : null;
    },
    compares: (text) => comparison.test(text),
    readHeading: (heading) => {
      let bare = bareClause(heading) ?? "";
      for (let end = endOf(bare); end; end = endOf(bare)) bare = bare.slice(0, -end.length);
      return { kinds: match(bare)?.kinds ?? [], others: OTHERS.test(bare) && !bearers.includes(bare) };
    },
  };
}

interface Named {
  kinds: Kind[];
  name: string;
}

/** The kinds whose name is left of a text when known words before and behind it are taken away, as few as possible. */
function findName(text: string, leads: readonly string[], tails: readonly string[]): Named | undefined {
  const seen = new Set([text]);
  for (const each of seen) {
    const found = BY_NAME.get(each);
    if (found) return { kinds: found.map(({ kind }) => kind), name: each };
    for (const lead of leads) if (each.startsWith(lead)) seen.add(each.slice(lead.length));
    for (const tail of tails) if (each.endsWith(tail)) seen.add(each.slice(0, -tail.length));
  }
  return undefined;
}

const directionOf = (text: string): Direction =>
  words.increase.some((word) => text.includes(word)) ? "increase" : "decrease";

const endOf = (text: string): string | undefined =>
  words.heading.find((end) => text.endsWith(end) && text !== end);

const literally = (text: string): string => text.replace(/[()]/g, "\\$&");

/** A direction that the print leaves open: 增加（减少）. */
const EITHER = /\((?:增加|减少|增长|下降|上升|降低)/;

/** A clause without its number in a list and what stands in brackets. */
function bareClause(clause: string): string | undefined {
  if (EITHER.test(clause)) return undefined;
  return dropNumber(dropNumber(clause).replace(ASIDE, ""));
}
