/** Languages that pages are written in. */
export type Language = "zh" | "en";

/** The folder below the base in which the pages of a language stand. */
export const PREFIXES: Readonly<Record<Language, string>> = { zh: "", en: "en/" };

/** An address of the site from a path below its base. Astro does not add the base to links by itself. */
export function link(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/?$/, "/")}${path}`;
}

/** The address of a page in one language; files, which a dot in their name tells from pages, stand at one address for all. */
export function linkIn(language: Language, path: string): string {
  const isFile = /\.[^/]*$/.test(path.replace(/[?#].*/, ""));
  return link(isFile ? path : PREFIXES[language] + path);
}

/** The absolute address of a path below the base, for what is read away from the site. */
export function absoluteLink(path: string): string {
  return new URL(link(path), import.meta.env.SITE).href;
}
