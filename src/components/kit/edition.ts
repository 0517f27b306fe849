import { OWN } from "../../own.ts";
import { TEXTS } from "../../text/text.ts";
import type { Language, Ui } from "../../text/ui.ts";
import { linkIn, PREFIXES } from "./link.ts";

/** The edition of the site that a page belongs to: its language, its words and its addresses. Pages have it as `Astro.locals`. */
export interface Edition {
  readonly language: Language;
  readonly ui: Ui;
  /** An address in this edition from a path below the base; files have one address for all editions. */
  readonly link: (path: string) => string;
}

const makeEdition = (language: Language): Edition => ({
  language,
  ui: TEXTS[language].ui,
  link: (path) => linkIn(language, path),
});

export const EDITIONS: Readonly<Record<Language, Edition>> = { zh: makeEdition("zh"), en: makeEdition("en") };

/** Editions that the site has. */
export const OWN_EDITIONS: readonly Edition[] = OWN.languages.map((language) => EDITIONS[language]);

/** The edition that an address of the site belongs to. */
export function findEdition(pathname: string): Edition {
  return (
    Object.values(EDITIONS).find(
      ({ language }) => PREFIXES[language] !== "" && pathname.startsWith(linkIn("zh", PREFIXES[language])),
    ) ?? EDITIONS.zh
  );
}
