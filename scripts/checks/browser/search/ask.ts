import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findSideBySide } from "../../../../src/search/browser/sideBySide.ts";
import { type Answer, answerQuestion } from "../../../../src/search/shared/answer.ts";
import { isExact } from "../../../../src/search/shared/answered.ts";
import {
  type Candidate,
  type Filters,
  listBureaus,
  listCandidates,
  readHits,
} from "../../../../src/search/shared/candidates.ts";
import { openIndex, type SearchIndex } from "../../../../src/search/shared/openIndex.ts";
import { readQuestion } from "../../../../src/search/shared/question/question.ts";
import { search } from "../../../../src/search/shared/search.ts";

const ALL: Filters = { bureau: "", function: "", year: "", phase: "", kind: "", table: "" };

/** The year in which the queries were written: 今年 is that year. */
const WRITTEN = new Date(2026, 6, 1);

/** As many documents, and hits of each, as the page shows at first. */
const SHOWN = { documents: 4, hits: 8 } as const;

/** What the page shows for a query. */
export interface Shown {
  /** Addresses of each thing that is shown, in its order; an answer is one thing. */
  readonly items: readonly (readonly string[])[];
  readonly answer: Answer | undefined;
  /** Documents that are said to answer; undefined where the page says no count. */
  readonly counted: number | undefined;
  /** Documents that have a list. */
  readonly listed: number;
}

/** The index of a built site, asked by the code of the page, without its browser. */
export function openBuilt(folder: string): SearchIndex {
  const files = new Map<string, string>();
  return openIndex(JSON.parse(readFileSync(join(folder, "search/manifest.json"), "utf8")), async (path) => {
    const text = files.get(path) ?? readFileSync(join(folder, "search", path), "utf8");
    files.set(path, text);
    return text;
  });
}

/** Every address that a query finds, once all is shown. */
export async function findAddresses(index: SearchIndex, typed: string): Promise<Set<string>> {
  const answered = await search(index, typed);
  const bureaus = listBureaus(index, answered.query).map(({ id }) => `bureaus/${id}/`);
  const found = await Promise.all(
    listCandidates(index, answered, ALL).map(async (candidate) => {
      const { hits } = await readHits(index, candidate, answered.query, ALL);
      return [candidate.info.path, ...hits.map(({ path }) => path)];
    }),
  );
  return new Set([...bureaus, ...found.flat()]);
}

export async function ask(index: SearchIndex, typed: string): Promise<Shown> {
  const answered = await search(index, typed);
  const answer = await answerQuestion(index, readQuestion(index, answered.typed, WRITTEN));
  const sideBySide = findSideBySide(index, readQuestion(index, answered.typed, WRITTEN));
  const candidates = listCandidates(index, answered, ALL);
  const lists = await Promise.all(
    candidates.map(async (candidate) =>
      listItems(candidate, (await readHits(index, candidate, answered.query, ALL)).hits),
    ),
  );
  return {
    items: [
      ...(answer ? [[...answer.figures.map(({ info, path }) => info.path + path), answer.topic.path]] : []),
      ...(sideBySide ? [[sideBySide.path]] : []),
      ...listBureaus(index, answered.query).map(({ id }) => [`bureaus/${id}/`]),
      ...lists
        .filter((list) => list.length > 0)
        .slice(0, SHOWN.documents)
        .flat(),
    ],
    answer,
    counted: isExact(answered) ? candidates.length : undefined,
    listed: lists.filter((list) => list.length > 0).length,
  };
}

function listItems({ info, itself }: Candidate, hits: readonly { readonly path: string }[]): string[][] {
  return [...(itself ? [[info.path]] : []), ...hits.slice(0, SHOWN.hits).map(({ path }) => [path])];
}
