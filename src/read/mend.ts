import Papa from "papaparse";
import { writeCsv } from "./canonical.ts";
import { readBytes } from "./files/files.ts";

/** Slips of form that are mended without a look at the print. */
export type Slip = "utf-16" | "gbk" | "bom" | "line-ends" | "separator" | "blank-rows" | "blank-columns";

/** A file's text with its slips mended, and which they were. */
export interface Mended {
  readonly text: string;
  readonly slips: readonly Slip[];
}

/** What spreadsheets put between cells in place of commas. */
const SEPARATORS = [";", "\t"];

/**
 * A text file of the data folder in UTF-8 with LF, and as CSV with commas, without blank rows at its end and blank columns at its right. No
 * cell changes its value. Undefined where the file cannot be read or its encoding cannot be told.
 */
export function mendFile(root: string, file: string): Mended | undefined {
  const bytes = readBytes(root, file).value;
  const decoded = bytes && decode(bytes);
  if (!decoded) return undefined;
  const plain = mendLineEnds(decoded);
  return file.endsWith(".csv") ? mendCells(plain) : plain;
}

/** Bytes of UTF-8, of UTF-16 where they begin as it does, else of GBK where that gives Chinese characters. */
function decode(bytes: Uint8Array): Mended | undefined {
  const read = (encoding: string): string | undefined => {
    try {
      return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      return undefined;
    }
  };
  const unicode = read("utf-8");
  if (unicode?.startsWith("\uFEFF")) return { text: unicode.slice(1), slips: ["bom"] };
  if (unicode !== undefined) return { text: unicode, slips: [] };
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    const wide = read(first === 0xff ? "utf-16le" : "utf-16be");
    return wide === undefined ? undefined : { text: wide.slice(1), slips: ["utf-16"] };
  }
  const chinese = read("gb18030");
  return chinese !== undefined && /\p{Script=Han}/u.test(chinese)
    ? { text: chinese, slips: ["gbk"] }
    : undefined;
}

const mendLineEnds = ({ text, slips }: Mended): Mended =>
  text.includes("\r")
    ? { text: text.replace(/\r\n?/g, "\n"), slips: [...slips, "line-ends"] }
    : { text, slips };

/** Rows that cannot be parsed stay as they are: what is wrong with them is reported where they are read. */
function mendCells({ text, slips }: Mended): Mended {
  const [head = ""] = text.split("\n");
  const separator = head.includes(",") ? "," : (SEPARATORS.find((each) => head.includes(each)) ?? ",");
  const { data, errors } = Papa.parse<string[]>(text.replace(/\n$/, ""), {
    delimiter: separator,
    newline: "\n",
  });
  if (errors.some(({ type }) => type === "Quotes")) return { text, slips };
  const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === "");
  const last = data.findLastIndex((cells) => !isBlank(cells));
  const rows = data.slice(0, last + 1);
  const width = (rows[0] ?? []).findLastIndex((cell) => cell.trim() !== "") + 1;
  const isSurplus =
    rows.some((cells) => cells.length > width) && rows.every((cells) => isBlank(cells.slice(width)));
  const found: Slip[] = [
    ...(separator === "," ? [] : (["separator"] as const)),
    ...(rows.length === data.length ? [] : (["blank-rows"] as const)),
    ...(isSurplus ? (["blank-columns"] as const) : []),
  ];
  if (found.length === 0 || rows.length === 0) return { text, slips };
  return {
    text: writeCsv(isSurplus ? rows.map((cells) => cells.slice(0, width)) : rows),
    slips: [...slips, ...found],
  };
}
