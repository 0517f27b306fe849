import type { Language } from "../../text/ui.ts";

/** The folder below the base in which the pages of a language stand. */
export const PREFIXES: Readonly<Record<Language, string>> = { zh: "", en: "en/" };

/** An address of the site from a path below its base. Astro does not add the base to links by itself. */
export function link(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/?$/, "/")}${path}`;
}

/** The address of a page in one language; files, which have no slash at their end, stand at one address for all. */
export function linkIn(language: Language, path: string): string {
  const isPage = /^$|\/$/.test(path.replace(/[?#].*/, ""));
  return link(isPage ? PREFIXES[language] + path : path);
}

/** The absolute address of a path below the base, for what is read away from the site. */
export function absoluteLink(path: string, language: Language = "zh"): string {
  return new URL(linkIn(language, path), import.meta.env.SITE).href;
}
