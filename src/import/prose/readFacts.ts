import type { FactKinds } from "../../schema/facts.ts";
import { type Direction, makeClauseReader, type Said, type Speaker } from "./clause.ts";
import { type Context, freshContext, passPieces, passStatements } from "./context.ts";
import { type Figure, listFigures } from "./figures.ts";
import { type Kind, keyOf } from "./kinds.ts";
import { END, type Passage } from "./passage.ts";

/** A figure that prose states, of a kind that is beyond doubt. */
export interface Stated {
  key: string;
  kind: Kind;
  figure: Figure;
  /** What the prose calls it; empty where it is named by what it is a change or a share of. */
  name: string;
  direction: "" | Direction | "none";
}

const MONEY: readonly string[] = ["万元", "元", "亿元", "千元"];
const SHARES: Readonly<Record<string, string>> = {
  "basic-expenditure": "basic-share",
  "project-expenditure": "project-share",
};
/** Sections whose figures are of a day, not of a year. */
const OF_A_DAY: ReadonlySet<string> = new Set(["assets", "organization"]);

/** The section of totals: its figures have names of their own, which a heading such as 收支情况 does not tell. */
const TOTALS = "overview";

/** The figures of a passage whose kind, year and direction the words right before them tell. All others are left alone. */
export function readFacts(passage: Passage, speaker: Speaker, kinds: FactKinds): Stated[] {
  const reader = makeClauseReader(speaker);
  const stated: Stated[] = [];
  let context = freshContext();
  let end = 0;
  for (const figure of listFigures(passage.text)) {
    const between = passage.text.slice(end, figure.from);
    context = passStatements(end === 0 ? END + between : between, context, reader);
    end = figure.to;
    const clause = passPieces(figure, context, speaker, reader);
    const isMeant = !context.reason && !context.foreign && !figure.inexact;
    const above = figure.leads ? context.headed.filter(({ section }) => section !== TOTALS) : [];
    const said = isMeant ? reader.read(clause, figure.unit, above) : null;
    const found = said ? understand(said, figure, context, kinds) : undefined;
    if (found) stated.push(found);
    context.before = said?.is ?? "";
    if (said || figure.unit === "%") continue;
    // What is not understood may be the subject of what follows.
    context.last = undefined;
    if (figure.leads) Object.assign(context, { open: [], head: undefined });
  }
  return stated;
}

/** The fact that a figure is; the context learns what it was. */
function understand(said: Said, figure: Figure, context: Context, kinds: FactKinds): Stated | undefined {
  const { changed, last } = context;
  context.changed = undefined;
  switch (said.is) {
    case "before":
      return undefined;
    case "subject":
      return understandSubject(said, figure, context);
    case "change":
      return understandChange(said, figure, context, kinds);
    case "rate": {
      const key = kinds.keys.find(({ id }) => changed && id === `${changed.key}-rate`)?.id;
      return changed && key ? { ...changed, key, figure, name: "" } : undefined;
    }
    case "share": {
      const key = SHARES[last?.kind ?? ""];
      return key && last ? { key, kind: last, figure, name: "", direction: "" } : undefined;
    }
  }
}

function understandSubject(
  { kinds, name }: Said & { is: "subject" },
  figure: Figure,
  context: Context,
): Stated | undefined {
  const kind = chooseKind(kinds, figure, context);
  context.last = kind;
  context.subjects += 1;
  if (figure.leads) context.head = kind;
  if (!kind) {
    if (figure.leads) context.open = [];
    return undefined;
  }
  const key = keyOf(kind);
  const isPart = kind.under || (key === "" && !figure.leads);
  context.open = isPart && !kind.closes ? [...context.open, kind.kind] : [kind.kind];
  if (figure.leads) context.compared = false;
  if (key === "" || (context.otherYear && !OF_A_DAY.has(kind.section))) return undefined;
  return { key, kind, figure, name: kind.label ?? (name || (kind.names[0] ?? "")), direction: "" };
}

function understandChange(
  { kinds, direction, compared }: Said & { is: "change" },
  figure: Figure,
  context: Context,
  { keys }: FactKinds,
): Stated | undefined {
  const isCompared = compared || context.before === "before";
  if (!MONEY.includes(figure.unit) || !(isCompared || context.compared)) return undefined;
  if (isCompared) context.compared = true;
  const kind = kinds.length > 0 ? chooseKind(kinds, figure, context) : context.last;
  const key = kind && keys.find(({ changeOf }) => changeOf === keyOf(kind))?.id;
  if (!kind || !key || kind.equal) return undefined;
  context.changed = { key, kind, direction: /[1-9]/.test(figure.value) ? direction : "none" };
  return { ...context.changed, figure, name: "" };
}

/** The kind that a name means here: of those that may stand where it does, the one whose whole was named last. */
function chooseKind(kinds: Kind[], { unit }: Figure, { open }: Context): Kind | undefined {
  const placed = kinds.flatMap((kind) => {
    const place = kind.under ? Math.max(...kind.under.map((whole) => open.lastIndexOf(whole))) : 0;
    return (kind.units ?? MONEY).includes(unit) && place >= 0 ? [{ kind, place }] : [];
  });
  return placed.sort((a, b) => b.place - a.place)[0]?.kind;
}
