import { PHASES } from "../../schema/vocabulary.ts";
import type { Filters } from "../shared/candidates.ts";
import { KINDS, type Kind } from "../shared/document.ts";

/** A query and its filters: all of it stands in the page's address. */
export interface State {
  readonly typed: string;
  readonly filters: Filters;
}

/** The state that an address says; what it does not say narrows nothing. */
export function readState(query: string): State {
  const parameters = new URLSearchParams(query);
  const take = (name: string): string => parameters.get(name) ?? "";
  const kind: Kind | "" = KINDS.find((known) => known === take("kind")) ?? "";
  return {
    typed: take("q").slice(0, LONGEST),
    filters: {
      bureau: take("bureau"),
      function: take("function"),
      year: take("year"),
      phase: PHASES.find((known) => known === take("phase")) ?? "",
      kind,
      table: take("table"),
    },
  };
}

/** A longer query is no name. */
const LONGEST = 200;

/** The state as the part of an address after `?`; empty where nothing is searched for. */
export function writeState({ typed, filters }: State): string {
  const parameters = new URLSearchParams(
    Object.entries({ q: typed, ...filters }).filter(([, value]) => value !== ""),
  );
  return parameters.toString();
}
