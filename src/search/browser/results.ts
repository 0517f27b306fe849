import { type Answered, isExact } from "../shared/answered.ts";
import { type Candidate, type Filters, readHits } from "../shared/candidates.ts";
import type { SearchIndex } from "../shared/openIndex.ts";
import { make } from "./dom.ts";
import { renderGroup } from "./render.ts";
import { fillText, type Texts } from "./texts.ts";

/** As many documents as are read at first, and again whenever more are asked for. */
const GROUPS = 4;

/** The index, words and places on the page with which one search shows its results. */
export interface Showing {
  readonly index: SearchIndex;
  readonly answered: Answered;
  readonly filters: Filters;
  readonly candidates: readonly Candidate[];
  readonly base: string;
  readonly texts: Texts;
  readonly announce: (text: string) => void;
}

/** The first documents with their hits, and a button that adds the next ones for as long as there are any. */
export async function renderResults(showing: Showing): Promise<HTMLElement> {
  const list = make("div");
  await addGroups(showing, list, 0);
  return list;
}

/** Adds the groups of the next documents, from `from` on; those that a long word was only looked like are passed over. */
async function addGroups(showing: Showing, list: HTMLElement, from: number): Promise<readonly HTMLElement[]> {
  const { candidates } = showing;
  const groups: HTMLElement[] = [];
  let next = from;
  while (groups.length < GROUPS && next < candidates.length) {
    const batch = candidates.slice(next, next + GROUPS - groups.length);
    const rendered = await Promise.all(batch.map((candidate) => renderCandidate(showing, candidate)));
    groups.push(...rendered.filter((group) => group !== undefined));
    next += batch.length;
  }
  list.append(...groups);
  if (next < candidates.length) list.append(makeMore(showing, list, next));
  return groups;
}

async function renderCandidate(
  { index, answered, filters, base, texts }: Showing,
  candidate: Candidate,
): Promise<HTMLElement | undefined> {
  const found = await readHits(index, candidate, answered.query, filters);
  return found.hits.length > 0 || candidate.itself ? renderGroup(candidate, found, base, texts) : undefined;
}

function makeMore(showing: Showing, list: HTMLElement, from: number): HTMLElement {
  const { answered, texts, candidates, announce } = showing;
  const values = { shown: from, count: candidates.length };
  const text = isExact(answered) ? fillText(texts.more, values) : texts.moreUncounted;
  const button = make("button", { type: "button", class: "more" }, text);
  button.addEventListener("click", async () => {
    button.setAttribute("disabled", "");
    try {
      const groups = await addGroups(showing, list, from);
      button.remove();
      groups[0]?.querySelector<HTMLElement>("h3")?.focus();
      announce(fillText(texts.added, { added: groups.length }));
    } catch {
      button.removeAttribute("disabled");
      announce(texts.failed);
    }
  });
  return button;
}
