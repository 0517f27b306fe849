import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { read, utils, type WorkSheet } from "@e965/xlsx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { extractTextItems, getDocumentProxy } from "unpdf";

const OFFICE = "soffice";

/** A sheet whose head stands on paper again and again. */
interface Head {
  readonly sheet: string;
  readonly texts: readonly string[];
}

interface Page {
  readonly isAcross: boolean;
  readonly text: string;
}

/**
 * What LibreOffice prints otherwise than it should of a workbook: a page that is higher than wide, a number for which its column is too narrow, and a
 * page of a sheet without all headings of its head, which are lost where a sheet is cut or its head stands on the first page alone. `heads` is the
 * workbook that says which headings there are. Undefined where LibreOffice is not at hand.
 */
export async function checkPrinting(
  workbook: Uint8Array,
  heads: Uint8Array,
): Promise<{ readonly pages: number; readonly faults: string[] } | undefined> {
  if (spawnSync(OFFICE, ["--version"], { stdio: "ignore" }).status !== 0) return undefined;
  const expected = listHeads(heads);
  const pdf = print(workbook);
  if (!pdf) return { pages: 0, faults: ["LibreOffice writes no PDF of it"] };
  const pages = await readPages(pdf);
  const faults = pages.flatMap(({ isAcross, text }, index) => {
    // The name of the sheet is printed first, below.
    const head = expected.find(({ sheet }) => text.startsWith(sheet));
    const lost = head?.texts.filter((heading) => !text.includes(heading)) ?? ["its sheet"];
    return [
      ...(isAcross ? [] : ["higher than wide"]),
      ...(text.includes("###") ? ["a number has no room"] : []),
      ...(lost.length > 0 ? [`without ${lost.join("、")}`] : []),
    ].map((fault) => `printed page ${index + 1}: ${fault}`);
  });
  return { pages: pages.length, faults };
}

/** The same workbook with nothing said of how it is printed, but across: LibreOffice cuts its tables as it comes. */
export function forgetPrinting(workbook: Uint8Array): Uint8Array {
  const files = Object.entries(unzipSync(workbook)).map(([path, content]) => {
    if (!path.endsWith(".xml")) return [path, content] as const;
    const text = strFromU8(content).replace(/<sheetPr>.*?<\/sheetPr>|<definedNames>.*?<\/definedNames>/s, "");
    return [path, strToU8(text)] as const;
  });
  return zipSync(Object.fromEntries(files), { level: 0 });
}

/** The texts of the rows of each sheet that are printed on each page; longest names first, lest a name be taken for one that begins alike. */
function listHeads(workbook: Uint8Array): Head[] {
  const book = read(workbook);
  const titles = book.Workbook?.Names?.filter(({ Name }) => Name === "_xlnm.Print_Titles") ?? [];
  return titles
    .map(({ Sheet: index = 0, Ref }) => {
      const sheet = book.SheetNames[index] ?? "";
      const rows = Number(Ref.match(/\d+$/)?.[0]);
      return { sheet: withoutSpace(sheet), texts: listTexts(book.Sheets[sheet] ?? {}, rows) };
    })
    .sort((a, b) => b.sheet.length - a.sheet.length);
}

const listTexts = (sheet: WorkSheet, rows: number): string[] =>
  Object.entries(sheet).flatMap(([at, cell]) =>
    at.startsWith("!") || utils.decode_cell(at).r >= rows || !cell.v ? [] : [withoutSpace(String(cell.v))],
  );

const withoutSpace = (text: string): string => text.replaceAll(/\s/g, "");

/** A workbook as PDF, printed with settings of nobody's; undefined where LibreOffice writes none. */
function print(workbook: Uint8Array): Uint8Array | undefined {
  const folder = mkdtempSync(join(tmpdir(), "mingzhang-"));
  try {
    writeFileSync(join(folder, "workbook.xlsx"), workbook);
    const settings = `-env:UserInstallation=${pathToFileURL(join(folder, "settings"))}`;
    const options = ["--headless", settings, "--convert-to", "pdf", "--outdir", folder];
    spawnSync(OFFICE, [...options, join(folder, "workbook.xlsx")], { stdio: "ignore" });
    const pdf = join(folder, "workbook.pdf");
    return existsSync(pdf) ? new Uint8Array(readFileSync(pdf)) : undefined;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function readPages(pdf: Uint8Array): Promise<Page[]> {
  const document = await getDocumentProxy(pdf);
  const { items } = await extractTextItems(document);
  const pages: Page[] = [];
  for (const [index, texts] of items.entries()) {
    const { width, height } = (await document.getPage(index + 1)).getViewport({ scale: 1 });
    const text = withoutSpace(texts.map(({ str }) => str).join(""));
    pages.push({ isAcross: width > height, text });
  }
  return pages;
}
