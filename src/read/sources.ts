import type { Source } from "../schema/csvFiles.ts";
import { type Disclosure, listSourceIds } from "../schema/disclosure.ts";
import { findOwn } from "../schema/own.ts";
import type { Shared } from "./shared.ts";

/** The documents of a disclosure, the main one first. */
export function findSources({ sources }: Shared, disclosure: Disclosure): Source[] {
  return listSourceIds(disclosure).flatMap((id) => sources.get(id) ?? []);
}

/** The id of the document that prints a scope, or one of its tables or lists. */
export function findSourceId(
  disclosure: Disclosure,
  scope: string,
  entry?: { readonly source?: string | undefined },
): string {
  return entry?.source ?? findOwn(disclosure.scopes, scope)?.source ?? listSourceIds(disclosure)[0] ?? "";
}
