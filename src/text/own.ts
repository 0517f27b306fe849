/** Texts of one language, in groups. */
interface Texts {
  readonly [key: string]: string | Texts | readonly unknown[];
}

/** The text at a path such as `home.lead`; undefined where there is none. */
export function findText(texts: object, path: string): string | undefined {
  const found = path
    .split(".")
    .reduce<unknown>(
      (group, key) =>
        typeof group === "object" && group && Object.hasOwn(group, key) ? (group as Texts)[key] : undefined,
      texts,
    );
  return typeof found === "string" ? found : undefined;
}

/** The same texts with others at some paths; paths that lead nowhere change nothing. */
export const replaceTexts = <T extends object>(
  texts: T,
  words: Readonly<Record<string, string>>,
  above = "",
): T =>
  Object.fromEntries(
    Object.entries(texts).map(([key, value]) => {
      const path = above + key;
      if (typeof value === "string") return [key, Object.hasOwn(words, path) ? words[path] : value];
      return [
        key,
        value && typeof value === "object" && !Array.isArray(value)
          ? replaceTexts(value, words, `${path}.`)
          : value,
      ];
    }),
  ) as T;

/** The names of the placeholders of a text, sorted, each once. */
export const listPlaceholders = (text: string): string[] =>
  [...new Set(Array.from(text.matchAll(/\{(\w+)[^{}]*\}/g), ([, name = ""]) => name))].sort();
