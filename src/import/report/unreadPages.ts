import { UNREAD_PAGES, type UnreadPage } from "../../schema/vocabulary.ts";
import type { SourceFile, SourcePage } from "../source/source.ts";

/** A page of which not all can be read, and why. */
export interface Unread {
  page: number;
  why: UnreadPage;
}

export const listUnread = (pages: readonly SourcePage[]): Unread[] =>
  pages.flatMap(({ number, unread }) => (unread ? [{ page: number, why: unread }] : []));

/** The pages of files of which not all can be read, in words: for each file and reason its pages. `words` names file and pages by the reason. */
export function tellUnread(
  files: readonly { path: string; unread: readonly Unread[] }[],
  tell: (why: UnreadPage, path: string, pages: string) => string,
): string[] {
  return files.flatMap(({ path, unread }) =>
    UNREAD_PAGES.flatMap((why) => {
      const pages = unread.flatMap((one) => (one.why === why ? [one.page] : []));
      return pages.length > 0 ? [tell(why, path, rangesOf(pages))] : [];
    }),
  );
}

export const unreadOf = (files: readonly SourceFile[]) =>
  files.map(({ path, pages }) => ({ path, unread: listUnread(pages) }));

/** Numbers of pages in order, those that follow each other as ranges: 2–5, 9. */
function rangesOf(pages: readonly number[]): string {
  const ranges: [from: number, to: number][] = [];
  for (const page of pages) {
    const last = ranges.at(-1);
    if (last && last[1] + 1 === page) last[1] = page;
    else ranges.push([page, page]);
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(", ");
}
