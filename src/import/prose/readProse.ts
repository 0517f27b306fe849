import { isAmount } from "../../money.ts";
import type { FactKinds } from "../../schema/facts.ts";
import type { PrintedTable } from "../find/join.ts";
import { dropRunningLines } from "../find/runningLines.ts";
import { DEPARTMENT } from "../identity/scopes.ts";
import type { PlacedTable } from "../place/placed.ts";
import type { Box, Paragraph, SourceFile } from "../source/source.ts";
import { cellsOf, isSameMoney } from "./bind.ts";
import type { Speaker } from "./clause.ts";
import { readExecution } from "./execution.ts";
import { type Kind, keyOf } from "./kinds.ts";
import { joinPassage } from "./passage.ts";
import { readFacts, type Stated } from "./readFacts.ts";

/** A figure of the explanation with where it stands. */
export interface StatedFact {
  /** Unique in its scope: its key, and a number where it is stated again. */
  id: string;
  scope: string;
  key: string;
  section: string;
  value: string;
  unit: string;
  label: string;
  direction: Stated["direction"];
  /** Index of the file. */
  file: number;
  page: number;
  box: Box | undefined;
  /** The paragraph that prints it, and the number as printed there. */
  paragraph: Paragraph;
  printed: string;
  /** Whether tables print the same amount where the kind has its place; null where they have no such place. */
  agrees: boolean | null;
}

/** What prose is read with. */
export interface ProseReading {
  files: readonly SourceFile[];
  /** The scope of each printed table; null where it is of a unit without a code. */
  scopes: ReadonlyMap<PrintedTable, string | null>;
  tables: readonly PlacedTable[];
  /** Files of a unit beside that of its department. */
  unitFiles: ReadonlySet<number>;
  speaker: Omit<Speaker, "bearers">;
  /** Names of whoever publishes, by scope. */
  bearers: (scope: string) => string[];
  kinds: FactKinds;
  yuan: ReadonlyMap<string, string>;
}

type Unnumbered = Omit<StatedFact, "id">;

/** The figures that the explanations of a document state, in printed order. */
export function readProse(reading: ProseReading): StatedFact[] {
  const counts = new Map<string, number>();
  const stated = reading.files.flatMap((file, n) => {
    const runs = listRuns(file, n, reading);
    const several = new Set(runs.map(({ scope }) => scope)).size > 1;
    return runs.flatMap(({ scope, paragraphs }) =>
      scope === null ? [] : readRun(scope, paragraphs, n, several, reading),
    );
  });
  return stated.map((fact) => {
    const name = `${fact.scope}/${fact.key}`;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return { ...fact, id: count === 1 ? fact.key : `${fact.key}-${count}` };
  });
}

/** By what a stated figure is called where it has to be left out. */
export const factKey = ({ scope, id }: Pick<StatedFact, "scope" | "id">): string => `${scope}/facts/${id}`;

interface Run {
  scope: string | null;
  paragraphs: Paragraph[];
}

/** The prose of a file, parted by the scopes of the tables: it belongs to those before it, or, where it begins the file, to those that follow. */
function listRuns(file: SourceFile, n: number, { scopes, unitFiles }: ProseReading): Run[] {
  const captions = new Map(
    [...scopes].flatMap(([table, scope]) =>
      table.file === n ? table.captionLines.map((line) => [line, scope] as const) : [],
    ),
  );
  const [first] = [...scopes].flatMap(([table, scope]) => (table.file === n && table.title ? [scope] : []));
  const runs: Run[] = [{ scope: unitFiles.has(n) ? (first ?? null) : DEPARTMENT, paragraphs: [] }];
  for (const block of dropRunningLines(file).pages.flatMap(({ blocks }) => blocks)) {
    if (block.kind === "grid") continue;
    const scope = captions.has(block) ? (captions.get(block) ?? null) : runs.at(-1)?.scope;
    if (scope !== runs.at(-1)?.scope) runs.push({ scope: scope ?? null, paragraphs: [] });
    runs.at(-1)?.paragraphs.push(block);
  }
  return runs;
}

function readRun(
  scope: string,
  paragraphs: Paragraph[],
  file: number,
  several: boolean,
  { tables, speaker, bearers, kinds, yuan }: ProseReading,
): Unnumbered[] {
  const passage = joinPassage(paragraphs);
  const own = tables.filter((table) => table.scope === scope);
  const facts = [
    ...readFacts(passage, { ...speaker, bearers: bearers(scope) }, kinds),
    ...(speaker.final ? readExecution(passage) : []),
  ];
  return facts.flatMap((stated): Unnumbered[] => {
    const { key, kind, figure, name, direction } = stated;
    const paragraph = passage.paragraphs[passage.from[figure.from] ?? -1];
    const last = passage.paragraphs[passage.from[figure.to - 1] ?? -1];
    if (!paragraph || paragraph !== last) return [];
    const isItself = key === keyOf(kind) && yuan.has(figure.unit);
    const cells = isItself
      ? cellsOf(kind, own).filter(({ cell }) => isAmount(cell.value) || !isNothing(figure.value))
      : [];
    const agrees =
      cells.length === 0
        ? null
        : cells.some(({ cell, unit }) =>
            isSameMoney([figure.value, yuan.get(figure.unit) ?? "1"], [cell.value, yuan.get(unit) ?? "1"]),
          );
    if (isItself && agrees !== true && (kind.equal || (several && agrees === false))) return [];
    return [
      {
        scope,
        key,
        section: sectionOf(kind, kinds),
        value: figure.value,
        unit: figure.unit,
        label: labelOf(name || nameOfKey(key, kinds)),
        direction,
        file,
        page: paragraph.page,
        box: paragraph.box,
        paragraph,
        printed: figure.printed,
        agrees,
      },
    ];
  });
}

/** The section that a kind belongs to, where the list of kinds has it, else the last, which is for all others. */
const sectionOf = ({ section }: Kind, { sections }: FactKinds): string =>
  (sections.find(({ id }) => id === section) ?? sections.at(-1))?.id ?? section;

const nameOfKey = (key: string, { keys }: FactKinds): string =>
  keys.find(({ id }) => id === key)?.name ?? key;

const isNothing = (value: string): boolean => !/[1-9]/.test(value);

/** A name with the marks that Chinese print gives it. */
const labelOf = (name: string): string =>
  name
    .replaceAll("(", "（")
    .replaceAll(")", "）")
    .replace(/三公(?=经费)/, "“三公”");
