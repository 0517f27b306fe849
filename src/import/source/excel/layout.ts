import { findChild, listChildren, parseXml, type XmlElement } from "../files/xml.ts";

/** What SheetJS leaves out of a sheet of .xlsx. */
export interface SheetLayout {
  /** Styles of cells by address (`B7`). */
  styleOf(address: string): CellStyle | undefined;
  /** Whether the sheet shows a zero as a blank. */
  readonly hidesZeros: boolean;
  /** Rows and columns that are not shown, from 0. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

export interface CellStyle {
  /** As Excel counts it, about the width of a Chinese character each. */
  readonly indent: number;
  readonly formatId: number;
}

/** Layouts by name of the sheet, from the files of a workbook; none for other forms than .xlsx. */
export function readLayouts(files: ReadonlyMap<string, Uint8Array>): Map<string, SheetLayout> {
  const parse = (name: string): XmlElement | undefined => {
    const content = files.get(name);
    return content && parseXml(content);
  };
  const styles = listChildren(findChild(parse("xl/styles.xml"), "cellXfs")).map(readStyle);
  const targets = new Map(
    listChildren(parse("xl/_rels/workbook.xml.rels")).map(({ attributes }) => [
      attributes["Id"],
      attributes["Target"] ?? "",
    ]),
  );
  const layouts = new Map<string, SheetLayout>();
  for (const { attributes } of listChildren(findChild(parse("xl/workbook.xml"), "sheets"))) {
    const target = targets.get(attributes["r:id"]) ?? "";
    const sheet = parse(target.startsWith("/") ? target.slice(1) : `xl/${target}`);
    layouts.set(attributes["name"] ?? "", readLayout(sheet, styles));
  }
  return layouts;
}

function readStyle(xf: XmlElement): CellStyle {
  const indent = Number(findChild(xf, "alignment")?.attributes["indent"] ?? 0);
  return {
    indent: indent > 0 && indent <= 250 ? indent : 0,
    formatId: Number(xf.attributes["numFmtId"] ?? 0),
  };
}

function readLayout(sheet: XmlElement | undefined, styles: readonly CellStyle[]): SheetLayout {
  const cells = listChildren(findChild(sheet, "sheetData")).flatMap(listChildren);
  const byAddress = new Map(
    cells.map(({ attributes }) => [attributes["r"], styles[Number(attributes["s"] ?? 0)]]),
  );
  const view = findChild(sheet, "sheetViews", "sheetView");
  return {
    styleOf: (address) => byAddress.get(address),
    hidesZeros: ["0", "false"].includes(view?.attributes["showZeros"] ?? ""),
    hiddenRows: new Set(
      listHidden(findChild(sheet, "sheetData")).map(({ attributes }) => Number(attributes["r"]) - 1),
    ),
    hiddenColumns: new Set(listHidden(findChild(sheet, "cols")).flatMap(listColumns)),
  };
}

const listHidden = (element: XmlElement | undefined): XmlElement[] =>
  listChildren(element).filter(({ attributes }) => ["1", "true"].includes(attributes["hidden"] ?? ""));

/** Columns that Excel has. */
const MOST_COLUMNS = 16_384;

/** The columns that a `col` speaks of, from 0. */
function listColumns({ attributes }: XmlElement): number[] {
  const [first, last] = [Number(attributes["min"]), Math.min(Number(attributes["max"]), MOST_COLUMNS)];
  return first >= 1 && last >= first
    ? Array.from({ length: last - first + 1 }, (_, place) => first - 1 + place)
    : [];
}
