/** A printed label without what only places it in a list: `一、`, `（二）`, `3.`, `其中：`. */
export function stripNumbering(label: string): string {
  return label.replace(/^\s*(?:其中[:：]\s*)?(?:[（(][一二三四五六七八九十]+[)）]、?|[一二三四五六七八九十]+、|[（(]?\d{1,2}[)）.、])?\s*(?=\P{N})/u, "");
}
