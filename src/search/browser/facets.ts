import { type Answered, isExact } from "../shared/answered.ts";
import { type Filters, listCandidates } from "../shared/candidates.ts";
import type { Kind } from "../shared/document.ts";
import type { SearchIndex } from "../shared/openIndex.ts";
import { make } from "./dom.ts";
import { fillText, type Texts } from "./texts.ts";

export type FilterName = keyof Filters;

/** A value that a filter may be set to, with the number of documents that would be left, where that is known. */
interface Choice {
  readonly value: string;
  readonly name: string;
  readonly count: number | undefined;
}

export type Choices = Readonly<Record<FilterName, readonly Choice[]>>;

/** The choices of each filter, given the others. */
export function listChoices(index: SearchIndex, answered: Answered, filters: Filters): Choices {
  const { bureaus, functions, places } = index.manifest;
  const isCounted = isExact(answered);
  const without = (name: FilterName) => listCandidates(index, answered, { ...filters, [name]: "" });
  const count = (values: readonly (string | undefined)[], name: (value: string) => string): Choice[] =>
    [...Map.groupBy(values, (value) => value)].flatMap(([value, all]) =>
      value === undefined ? [] : [{ value, name: name(value), count: isCounted ? all.length : undefined }],
    );
  const ofPlaces = (
    choices: readonly { value: string; name: string; narrowed: Partial<Filters> }[],
  ): Choice[] =>
    choices
      .map(({ value, name, narrowed }) => ({
        value,
        name,
        left: listCandidates(index, answered, { ...filters, ...narrowed }).length,
      }))
      .filter(({ left }) => left > 0)
      .map(({ left, ...choice }) => ({ ...choice, count: isCounted ? left : undefined }));
  const kinds = [...new Map(places.map(({ kind, name }) => [kind, name])).keys()];
  return {
    bureau: count(
      without("bureau").map(({ info }) => (info.bureau === undefined ? undefined : bureaus[info.bureau]?.id)),
      (id) => bureaus.find((bureau) => bureau.id === id)?.name ?? id,
    ),
    function: count(
      without("function").flatMap(({ info }) => bureaus[info.bureau ?? -1]?.functions ?? []),
      (id) => functions[id] ?? id,
    ),
    phase: count(
      without("phase").map(({ info }) => info.phase),
      (phase) => phase,
    ),
    year: count(
      without("year").map(({ info }) => info.year),
      (year) => year,
    ).sort((a, b) => b.value.localeCompare(a.value)),
    kind: ofPlaces(kinds.map((kind: Kind) => ({ value: kind, name: kind, narrowed: { kind, table: "" } }))),
    table: ofPlaces(
      places
        .filter(({ kind }) => kind === "row")
        .map(({ id, name }) => ({ value: id, name, narrowed: { table: id } })),
    ),
  };
}

/** Puts the choices into a filter, keeping what is chosen. */
export function fillFilter(
  select: HTMLSelectElement,
  choices: readonly Choice[],
  chosen: string,
  texts: Texts,
): void {
  const options = choices.map(({ value, name, count }) => {
    const text = texts.kinds[name] ?? texts.phases[name] ?? name;
    return make(
      "option",
      { value },
      count === undefined ? text : fillText(texts.option, { name: text, count }),
    );
  });
  select.replaceChildren(make("option", { value: "" }, texts.any), ...options);
  if (chosen && !choices.some(({ value }) => value === chosen))
    select.append(make("option", { value: chosen }, chosen));
  select.value = chosen;
}
