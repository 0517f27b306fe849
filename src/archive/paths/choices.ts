/** Disclosures that are put side by side at the most: more do not fit on a screen. */
export const MOST_CHOSEN = 4;

/** The disclosures that an address asks for, as `<bureau>/<year>`, each once. What cannot be one is left out, and so is what is too many. */
export function readChoices(search: string): string[] {
  const asked = new URLSearchParams(search)
    .getAll("b")
    .filter((choice) => /^[a-z0-9-]+\/\d{4}$/.test(choice));
  return [...new Set(asked)].slice(0, MOST_CHOSEN);
}

/** The query that asks for some disclosures; ids need no escaping. Empty for none. */
export function writeChoices(choices: readonly string[]): string {
  return choices.length === 0 ? "" : `?${choices.map((choice) => `b=${choice}`).join("&")}`;
}
