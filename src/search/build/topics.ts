import type { Archive } from "../../archive/archive.ts";
import { conceptPath, subjectPath } from "../../archive/paths/paths.ts";
import { findGloss } from "../../archive/words/glosses.ts";
import { subtract } from "../../archive/years/difference.ts";
import { compareAmounts } from "../../money.ts";
import type { ShortInfo } from "../shared/manifest.ts";
import { normalizeText } from "../shared/normalize.ts";
import type { Topic, TopicFigure } from "../shared/topics.ts";
import type { WrittenLine } from "./blocks.ts";
import { conceptTopic, factTopic, type ScopeFigure, subjectTopic } from "./topicFigures.ts";

/** A topic that may be asked for, and everything that it is called. */
export interface KnownTopic extends Omit<Topic, "figures" | "scattered"> {
  readonly id: string;
  readonly called: readonly string[];
}

/** Everything that can be asked for: concepts first, since a subject of the same name is a part of what they tell. */
export function listTopics({ shared, index }: Archive): KnownTopic[] {
  const { statutory, facts, questionWords } = shared;
  const listSaid = (id: string): string[] =>
    questionWords.filter(({ means }) => means === id).map(({ said }) => said);
  const known = new Set(statutory.concepts.map(({ id }) => id));
  return [
    ...statutory.concepts.map(({ id, name, english }) => ({
      id: conceptTopic(id),
      name,
      code: "",
      path: conceptPath(id),
      called: [name, english, ...listSaid(id)],
    })),
    ...facts.keys
      .filter(({ id, changeOf }) => !known.has(id) && changeOf === undefined)
      .map(({ id, name }) => ({
        id: factTopic(id),
        name,
        code: "",
        path: "",
        called: [name, ...listSaid(id)],
      })),
    ...index.subjects.map(({ kind, code, name, names }) => ({
      id: subjectTopic(kind, code),
      name,
      code,
      path: subjectPath(code),
      called: [name, ...names, code, findGloss(shared, name)?.english ?? ""].filter(Boolean),
    })),
  ];
}

/** A figure of a document, with what orders it. */
type Placed = TopicFigure & Pick<ScopeFigure, "yuan"> & { readonly info: ShortInfo };

/** Gathers figures by topic, document by document. */
export class Topics {
  readonly #figures = new Map<string, Placed[]>();
  readonly #scattered = new Map<string, number[]>();

  add(
    document: number,
    info: ShortInfo,
    figures: readonly ScopeFigure[],
    scattered: readonly string[],
  ): void {
    for (const topic of scattered) take(this.#scattered, topic).push(document);
    for (const { topic, ...figure } of figures)
      take(this.#figures, topic).push({ ...figure, document, info });
  }

  /** What each topic is called, and its figures: those of most departments in one unit or in money, the largest first. */
  listLines(known: readonly KnownTopic[]): WrittenLine[] {
    const asked = known.filter(({ id }) => this.#figures.has(id));
    const called = Map.groupBy(
      asked.flatMap(({ id, called: names }) =>
        [...new Set(names.map((name) => normalizeText(name).text))].map((text) => ({ text, id })),
      ),
      ({ text }) => text,
    );
    return [
      ...[...called].map(([text, topics]) => ({
        key: `Q${text}`,
        text: topics.map(({ id }) => id).join("|"),
      })),
      ...asked.map(({ id, name, code, path }) => {
        const figures = orderFigures(this.#figures.get(id) ?? []);
        const scattered = this.#scattered.get(id) ?? [];
        return {
          key: `F${id}`,
          text: JSON.stringify({ name, code, path, figures, scattered } satisfies Topic),
        };
      }),
    ];
  }
}

/** The list that a topic has, an empty one where it had none. */
function take<Item>(lists: Map<string, Item[]>, topic: string): Item[] {
  const list = lists.get(topic) ?? [];
  lists.set(topic, list);
  return list;
}

function orderFigures(all: readonly Placed[]): TopicFigure[] {
  const units = [...Map.groupBy(all, ({ yuan, unit }) => (yuan === "" ? unit : ""))];
  const [, figures = []] = units.sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
  return figures
    .toSorted((a, b) => compareAmounts(b.yuan || b.amount, a.yuan || a.amount))
    .map((figure) => {
      const { yuan, info, ...shown } = figure;
      const change = figure.change ?? computeChange(figure, all);
      return { ...shown, ...(change && { change }) };
    });
}

/** The difference from the budget of the year before, where we hold it. */
function computeChange(figure: Placed, all: readonly Placed[]): TopicFigure["change"] {
  const { info } = figure;
  if (!("bureau" in info) || figure.yuan === "") return undefined;
  const before = all.find(
    ({ info: other, yuan }) =>
      "bureau" in other &&
      yuan !== "" &&
      other.bureau === info.bureau &&
      other.phase === info.phase &&
      Number(other.year) === Number(info.year) - 1,
  );
  if (!before) return undefined;
  const { direction, amount, unit } = subtract(figure, before);
  return { direction, amount, unit };
}
