/** A printed label without what only places it in a list: `一、`, `（二）`, `3.`, `其中：`. */
export function stripNumbering(label: string): string {
  return label.replace(
    /^\s*(?:其中[:：]\s*)?(?:[（(][一二三四五六七八九十]+[)）]、?|[一二三四五六七八九十]+、|[（(]?\d{1,2}[)）.、])?\s*(?=\P{N})/u,
    "",
  );
}

/** A label for comparing: width of characters, quotation marks and spaces make no difference. */
export function normalizeLabel(label: string): string {
  return label.normalize("NFKC").replace(/[\s"'“”‘’]/g, "");
}

/** Where prints of one subject's name differ from each other and mean the same. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/其它/g, "其他"],
  [/[〔【[]/g, "("],
  [/[〕】\]]/g, ")"],
  [/以及|[、,和与及]/g, "、"],
  [/支出$/, ""],
];

/** A subject's name for comparing with others of the same code: `其它` is `其他`, brackets and `、和与及` are alike, 支出 at the end may lack. */
export function normalizeSubjectName(name: string): string {
  return SPELLINGS.reduce(
    (text, [pattern, spelling]) => text.replace(pattern, spelling),
    normalizeLabel(name),
  );
}

/** What is filed under a printed name, by normalized labels; the name may have a list's number before it. */
export function findByLabel<Value>(entries: ReadonlyMap<string, Value>, name: string): Value | undefined {
  return entries.get(normalizeLabel(name)) ?? entries.get(normalizeLabel(stripNumbering(name)));
}
