import { HAN, splitChinese } from "../../../text/chinese.ts";

/** Whether a text holds names that stay Chinese on a page in another language. */
export function isForeign(text: string, language: string): boolean {
  return !language.startsWith("zh") && HAN.test(text);
}

/** A text in pieces: on a page in another language, the Chinese ones by themselves, which must be marked so that they are read as Chinese. */
export function splitText(
  text: string,
  language: string,
): { readonly text: string; readonly isChinese: boolean }[] {
  return isForeign(text, language) ? splitChinese(text) : [{ text, isChinese: false }];
}

/** Replaces what an element says, with its Chinese marked as such where the page is not Chinese. */
export function writeText(element: HTMLElement, text: string): void {
  const pieces = splitText(text, document.documentElement.lang).map((piece) => {
    if (!piece.isChinese) return piece.text;
    const marked = document.createElement("span");
    marked.lang = "zh-CN";
    marked.textContent = piece.text;
    return marked;
  });
  element.replaceChildren(...pieces);
}
