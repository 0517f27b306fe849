import type { Page } from "puppeteer-core";
import { extractTextItems, getDocumentProxy } from "unpdf";
import type { Reader } from "./reader.ts";

const MILLIMETRES_PER_POINT = 25.4 / 72;
const A4 = [210, 297];

/** Marks rows and heads of tables by the table's number, small and in letters that every font has. Runs in the page. */
function markTables(): void {
  for (const [number, table] of [...document.querySelectorAll("table")].entries()) {
    for (const row of table.tHead ? table.rows : []) {
      const mark = document.createElement("span");
      mark.className = "table-mark";
      mark.textContent = row.parentElement === table.tHead ? `HEAD-${number}-` : `ROW-${number}-`;
      Object.assign(mark.style, { fontSize: "1px", whiteSpace: "nowrap" });
      row.cells[0]?.append(mark);
    }
  }
}

/** Runs in the page. */
function unmarkTables(): void {
  for (const mark of document.querySelectorAll(".table-mark")) mark.remove();
}

/** Sheets of a page as it is printed: width and height in millimetres, and the marks on it, where there are several. */
async function printSheets(
  page: Page,
): Promise<{ readonly size: number[]; readonly marks: ReadonlySet<string> }[]> {
  const pdf = await getDocumentProxy(
    await page.pdf({ preferCSSPageSize: true, tagged: false, outline: false }),
  );
  // A table on one sheet has its head there; to read texts takes most of the time.
  const items = pdf.numPages > 1 ? (await extractTextItems(pdf)).items : [[]];
  const sheets = [];
  for (const [index, texts] of items.entries()) {
    const { width, height } = (await pdf.getPage(index + 1)).getViewport({ scale: 1 });
    // What is that small comes out with spaces.
    const text = texts.map(({ str }) => str.replaceAll(" ", "")).join("");
    const marks = text.match(/(HEAD|ROW)-\d+-/g) ?? [];
    sheets.push({ size: [width, height].map((side) => side * MILLIMETRES_PER_POINT), marks: new Set(marks) });
  }
  return sheets;
}

const isA4 = (size: readonly number[]): boolean =>
  size.toSorted((a, b) => a - b).every((side, index) => Math.abs(side - (A4[index] ?? 0)) < 1);

/** On paper a page is what an official could file: A4, without navigation and controls, nothing cut off, heads of tables on every sheet. */
export const print: Reader = {
  name: "print",
  async findFaults(page) {
    await page.evaluate(markTables);
    const sheets = await printSheets(page);
    await page.evaluate(unmarkTables);
    const headless = sheets.flatMap(({ marks }, index) =>
      [...marks]
        .filter((mark) => mark.startsWith("ROW") && !marks.has(mark.replace("ROW", "HEAD")))
        .map((mark) => `head: sheet ${index + 1} has ${mark} without it`),
    );
    // Sheets have the same width for the whole of a page, less margins of 15 mm.
    await page.emulateMediaType("print");
    await page.setViewport({
      width: Math.round(((sheets[0]?.size[0] ?? 0) - 30) * (96 / 25.4)),
      height: 1000,
    });
    const faults = await page.evaluate(() => {
      const isShown = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
      // A button without an edge, such as a term or a name that folds its parts, is printed as the text that it is.
      const isText = (element: Element): boolean => {
        const { borderBottomWidth, backgroundColor } = getComputedStyle(element);
        return (
          element.localName === "button" &&
          Number.parseFloat(borderBottomWidth) === 0 &&
          /^rgba\(.*, 0\)$/.test(backgroundColor)
        );
      };
      const controls = [...document.querySelectorAll("nav, button, input, select, .skip")].filter(
        (element) => isShown(element) && !isText(element),
      );
      const cut = [...document.querySelectorAll<HTMLElement>("body *")].filter(
        (element) =>
          isShown(element) &&
          getComputedStyle(element).overflowX !== "visible" &&
          element.clientWidth > 1 &&
          element.scrollWidth > element.clientWidth + 1,
      );
      const title = document.querySelector("h1");
      return [
        ...controls.map(
          (element) =>
            `control: ${element.localName} ${element.className} “${element.textContent?.trim().slice(0, 20)}”`,
        ),
        ...cut.map(
          (element) =>
            `cut: ${element.localName} ${element.className} by ${element.scrollWidth - element.clientWidth} px`,
        ),
        ...(title && isShown(title) ? [] : ["title: is not printed"]),
      ];
    });
    return [
      ...(sheets.length > 0 && sheets.every(({ size }) => isA4(size))
        ? []
        : [`sheet: ${JSON.stringify(sheets)} is not A4`]),
      ...headless,
      ...faults,
    ];
  },
};
