import { HAN, splitChinese } from "../../text/chinese.ts";
import { findByLabel } from "../../text/labels.ts";

/** English of Chinese names, by normalized labels. */
type English = ReadonlyMap<string, string>;

/**
 * Marks all Chinese that is put into an English page's part from now on as Chinese (WCAG 3.1.2), with the English of names behind it, as
 * the build does with the rest of the page; before it is seen, so that nothing moves. `address` is that of the names.
 */
export async function markChineseIn(root: HTMLElement, address: string): Promise<void> {
  // Without the file, names are Chinese alone.
  const english = await loadEnglish(address).catch(() => new Map());
  new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes) for (const text of listTexts(node)) markText(root, text, english);
  }).observe(root, { childList: true, subtree: true });
}

async function loadEnglish(address: string): Promise<English> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return new Map(Object.entries(await response.json()));
}

function listTexts(node: Node): Text[] {
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  const texts = node instanceof Text ? [node] : [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}

function markText(root: HTMLElement, text: Text, english: English): void {
  const parent = text.parentElement;
  const marked = parent?.closest("[lang]");
  if (!parent || !HAN.test(text.data) || (marked && root.contains(marked))) return;
  if (parent instanceof HTMLOptionElement) nameOption(parent, english);
  else
    text.replaceWith(
      ...splitChinese(text.data).map((piece) =>
        piece.isChinese ? makeMarked(piece.text, parent.classList.contains("unit"), english) : piece.text,
      ),
    );
}

/** An option holds text alone: the English stands in the name's place, and what has none makes the whole Chinese. */
function nameOption(option: HTMLOptionElement, english: English): void {
  option.text = splitChinese(option.text)
    .map((piece) => (piece.isChinese && findMeaning(piece.text, english)) || piece.text)
    .join("");
  if (HAN.test(option.text)) option.lang = "zh-CN";
}

/** The English of a name, or of several that are joined, where each has some. */
function findMeaning(name: string, english: English): string | undefined {
  const parts = name
    .split(/([/、])/)
    .map((part, index) => (index % 2 === 1 ? part : findByLabel(english, part)));
  return findByLabel(english, name) ?? (parts.includes(undefined) ? undefined : parts.join(" "));
}

/** Units beside amounts are explained where a table names them. */
function makeMarked(name: string, isUnit: boolean, english: English): HTMLElement {
  const marked = document.createElement("span");
  marked.lang = "zh-CN";
  marked.append(name);
  const meaning = isUnit ? undefined : findMeaning(name, english);
  if (meaning !== undefined) {
    const gloss = document.createElement("span");
    gloss.lang = "en";
    gloss.className = "gloss";
    gloss.append(meaning);
    marked.append(" ", gloss);
  }
  return marked;
}
