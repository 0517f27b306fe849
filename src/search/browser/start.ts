import { answerQuestion } from "../shared/answer.ts";
import { isExact } from "../shared/answered.ts";
import { listBureaus, listCandidates } from "../shared/candidates.ts";
import { suggestNames } from "../shared/names/suggestNames.ts";
import type { SearchIndex } from "../shared/openIndex.ts";
import { parseQuery } from "../shared/query.ts";
import { readQuestion } from "../shared/question/question.ts";
import { search } from "../shared/search.ts";
import { attachCombobox } from "./combobox.ts";
import { find } from "./dom.ts";
import { type Choices, type FilterName, fillFilter, listChoices } from "./facets.ts";
import { loadIndex } from "./load.ts";
import { offerNames } from "./offer.ts";
import { renderBureaus, renderNames, renderSideBySide } from "./render.ts";
import { renderAnswer } from "./renderAnswer.ts";
import { renderResults } from "./results.ts";
import { findSideBySide } from "./sideBySide.ts";
import { readState, type State, writeState } from "./state.ts";
import { fillText, type Texts } from "./texts.ts";

/** Bureaus that are shown before the hits. */
const OFFERED = 8;
const FILTERS: readonly FilterName[] = ["bureau", "function", "year", "phase", "kind", "table"];

const root = find("search");
const form = find<HTMLFormElement>("search-form");
const input = find<HTMLInputElement>("search-input");
const results = find("search-results");
const status = find("search-status");
const base = root.dataset["base"] ?? "/";
const texts: Texts = JSON.parse(root.dataset["texts"] ?? "{}");
const filterOf = (name: FilterName): HTMLSelectElement => find<HTMLSelectElement>(`search-${name}`);

let index: Promise<SearchIndex> | undefined;
let marking: Promise<void> | undefined;
/** Counts the searches, so that a slow one does not show its results after a later one. */
let turn = 0;

/** The index, loaded with the first use; a load that failed is tried again with the next. */
function getIndex(): Promise<SearchIndex> {
  index ??= load();
  index.catch(() => {
    index = undefined;
  });
  return index;
}

async function load(): Promise<SearchIndex> {
  const { manifest = "", names, titles } = root.dataset;
  // On an English page; no other pays for it.
  if (names !== undefined)
    marking ??= import("./english.ts").then(({ markChineseIn }) => markChineseIn(root, names));
  marking?.catch(() => {
    marking = undefined;
  });
  const loaded = await loadIndex(manifest, titles === undefined ? undefined : JSON.parse(titles));
  await marking;
  return loaded;
}

/** Shows what the page's address asks for. */
async function show(): Promise<void> {
  turn += 1;
  const mine = turn;
  const state = readState(location.search);
  input.value = state.typed;
  const isEmpty = parseQuery(state.typed).words.length === 0;
  results.replaceChildren();
  status.textContent = isEmpty ? "" : texts.searching;
  if (isEmpty) return;
  const said = await answer(state).catch(() => ({ parts: [], text: texts.failed, choices: undefined }));
  if (mine !== turn) return;
  results.replaceChildren(...said.parts);
  status.textContent = said.text;
  if (isNarrowed(state)) find<HTMLDetailsElement>("search-filters").open = true;
  // Counting for the filters takes longer than finding: the hits are shown first.
  await new Promise((resolve) => setTimeout(resolve));
  if (mine !== turn || !said.choices) return;
  const choices = said.choices();
  for (const name of FILTERS) fillFilter(filterOf(name), choices[name], state.filters[name], texts);
}

const isNarrowed = ({ filters }: State): boolean => Object.values(filters).some(Boolean);

/**
 * The answer to a search: elements to show, words about them, and choices to narrow it, counted when they are
 * asked for.
 */
async function answer(state: State): Promise<{ parts: HTMLElement[]; text: string; choices: () => Choices }> {
  const { typed, filters } = state;
  const opened = await getIndex();
  const answered = await search(opened, typed);
  const candidates = listCandidates(opened, answered, filters);
  const bureaus = isNarrowed(state) ? [] : listBureaus(opened, answered.query);
  const question = readQuestion(opened, answered.typed, new Date());
  const figures = isNarrowed(state) ? undefined : await answerQuestion(opened, question);
  const sideBySide = findSideBySide(opened, question);
  const isNothing = candidates.length === 0 && bureaus.length === 0;
  const suggested = isNothing && !figures ? await suggestNames(opened, answered.query) : [];
  const addressOf = (name: string): string => `?${writeState({ typed: name, filters })}`;
  const announce = (text: string): void => {
    status.textContent = text;
  };
  const said: readonly (readonly [text: string, names: readonly string[]])[] = [
    [fillText(texts.takenAs, { typed: answered.said }), answered.takenAs],
    [fillText(texts.pieces, { typed: answered.said }), answered.pieces],
    [texts.alsoCalled, answered.alsoCalled],
    [texts.suggestions, suggested],
  ];
  const found = isExact(answered) ? texts.found : texts.foundUncounted;
  return {
    parts: [
      ...(figures ? [renderAnswer(figures, base, texts)] : []),
      ...said.flatMap(([text, names]) => (names.length > 0 ? [renderNames(text, names, addressOf)] : [])),
      ...(sideBySide ? [renderSideBySide(sideBySide, base, texts)] : []),
      ...(bureaus.length > 0 ? [renderBureaus(bureaus.slice(0, OFFERED), base, texts)] : []),
      await renderResults({ index: opened, answered, filters, candidates, base, texts, announce }),
    ],
    text: fillText(isNothing ? (figures ? texts.answered : texts.none) : found, {
      typed: answered.said,
      count: candidates.length,
    }),
    choices: () => listChoices(opened, answered, filters),
  };
}

/** Goes to what the form says: the address changes, and with it what is shown. */
function submit(): void {
  const values = Object.fromEntries(FILTERS.map((name) => [name, filterOf(name).value]));
  const address = `?${writeState(readState(new URLSearchParams({ q: input.value, ...values }).toString()))}`;
  if (address !== location.search) history.pushState(null, "", address);
  void show();
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  submit();
});
for (const name of FILTERS) filterOf(name).addEventListener("change", submit);
addEventListener("popstate", () => void show());
input.addEventListener("focus", () => void getIndex().catch(() => undefined), { once: true });
attachCombobox(
  input,
  find("search-names"),
  find("search-offered"),
  {
    list: async (typed) => offerNames(await getIndex(), typed),
    announce: (count) => fillText(texts.offered, { count }),
  },
  submit,
);
root.hidden = false;
void show();
