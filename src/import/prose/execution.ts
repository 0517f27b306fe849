import { type Figure, listFigures } from "./figures.ts";
import { KINDS, keyOf } from "./kinds.ts";
import { END, type Passage } from "./passage.ts";
import type { Stated } from "./readFacts.ts";

/**
 * How final accounts state what was spent of a year's budget: the form of the Ministry of Finance has for the whole, for “三公” and for
 * each subject 年初预算为……，支出决算为……，完成年初预算的……%.
 */
const STATEMENT =
  /年初预算数?为?(?<initial>\d[\d,.]*)(?:亿元|万元|千元|元),(?:其中:)?支出决算数?为?(?<final>\d[\d,.]*)(?:亿元|万元|千元|元)(?:[,;]完成(?:年初)?预算的?(?<rate>\d[\d.]*)%)?/dg;

/** A subject by its 款 and its 项, as it stands before the statement of it. A line that ends within a name looks like a heading. */
const SUBJECT = /\(类\)(?<group>[^,;:()]+)\(款\)(?<item>[^,;:()]+)\(项\)/g;

type Said = "initial" | "final" | "rate";

/** What the words right before a statement say that it is of, and the kinds of its figures. What was spent on “三公” is read elsewhere. */
const WHOLES: readonly { of: RegExp; kinds: Readonly<Partial<Record<Said, string>>> }[] = [
  {
    of: /一般公共预算(?:财政拨款)?支出$/,
    kinds: {
      initial: "fiscal-general-initial",
      final: "fiscal-general-final",
      rate: "fiscal-general-completed",
    },
  },
  { of: /三公经费(?:财政拨款)?(?:支出)?$/, kinds: { initial: "three-public-initial" } },
];
const OF_SUBJECT: Readonly<Partial<Record<Said, string>>> = {
  initial: "subject-initial",
  final: "subject-final",
};

/** A statement: its figures by what they are, and the subject that it is of, if it is of one. */
interface Statement {
  readonly figures: Readonly<Record<Said, Figure | undefined>>;
  readonly subject: { readonly group: string; readonly item: string } | undefined;
  /** The words before it, from the end of the statement before. */
  readonly before: string;
}

/** What was spent of a year's budget, as the explanation of final accounts states it. */
export function readExecution({ text }: Passage): Stated[] {
  const statements = listStatements(text);
  const items = Map.groupBy(statements, ({ subject }) => subject?.item);
  return statements.flatMap(({ figures, subject, before }) => {
    if (!subject) return state(WHOLES.find(({ of }) => of.test(before))?.kinds ?? {}, figures);
    // Several groups may have an item of one name, such as 行政运行.
    const groups = new Set(items.get(subject.item)?.map((other) => other.subject?.group));
    return state(OF_SUBJECT, figures, groups.size > 1 ? `${subject.group} ${subject.item}` : subject.item);
  });
}

function listStatements(text: string): Statement[] {
  const byPlace = new Map(listFigures(text).map((figure) => [figure.from, figure]));
  let end = 0;
  return [...text.matchAll(STATEMENT)].map((match) => {
    const before = text.slice(end, match.index);
    end = match.index + match[0].length;
    const find = (name: string): Figure | undefined => byPlace.get(match.indices?.groups?.[name]?.[0] ?? -1);
    const [group = "", item = ""] = Object.values([...before.matchAll(SUBJECT)].at(-1)?.groups ?? {}).map(
      (name) => name.replaceAll(END, ""),
    );
    return {
      figures: { initial: find("initial"), final: find("final"), rate: find("rate") },
      subject: item ? { group, item } : undefined,
      before,
    };
  });
}

/** The figures of a statement that have a kind; `name` is what they are called where the kind does not say it. */
function state(
  kinds: Readonly<Partial<Record<Said, string>>>,
  figures: Statement["figures"],
  name = "",
): Stated[] {
  return (["initial", "final", "rate"] as const).flatMap((said): Stated[] => {
    const figure = figures[said];
    const kind = figure && KINDS.find((candidate) => candidate.kind === kinds[said]);
    return kind ? [{ key: keyOf(kind), kind, figure, name: kind.label ?? name, direction: "" }] : [];
  });
}
