import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { CFB, utils, write } from "@e965/xlsx";
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TEXTS } from "../../text/text.ts";
import { describeProblem } from "./describeProblem.ts";
import { holdTo, LIMITS, type LimitId } from "./limits.ts";
import { openSources } from "./openSources.ts";
import { SourceProblem } from "./source.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "sources-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function makeFile(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

const HTML = "<html><table><tr><td>项目<td>金额<tr><td>甲<td>1<tr><td>乙<td>2</table>";
const WORD = zipSync({
  "word/document.xml": strToU8(
    "<w:document><w:body><w:p><w:r><w:t>甲局</w:t></w:r></w:p></w:body></w:document>",
  ),
});
const workbook = utils.book_new();
utils.book_append_sheet(workbook, utils.aoa_to_sheet([["甲局"]]), "表");
const EXCEL = new Uint8Array(write(workbook, { type: "array", bookType: "xlsx" }));
const OLD_EXCEL = new Uint8Array(write(workbook, { type: "array", bookType: "xls" }));
const SHEET_XML = String(write(workbook, { type: "string", bookType: "xlml" }));

function makeCompound(stream: string): Uint8Array {
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, `/${stream}`, Buffer.from("甲局"));
  return new Uint8Array(CFB.write(file, { type: "buffer" }));
}

/** A file's kind, or why it cannot be read. */
async function open(name: string, content: string | Uint8Array): Promise<string> {
  const { files, unread } = await openSources([makeFile(name, content)]);
  return [
    ...files.map(({ kind }) => kind),
    ...unread.map(({ problem }) => problem.values["cause"] ?? problem.reason),
  ].join();
}

describe("the kind of a file is told by what is in it:", () => {
  it.each<[name: string, content: string | Uint8Array, kind: string]>([
    ["page.html", HTML, "html"],
    ["page.html.gz", gzipSync(HTML), "html"],
    ["page.pdf", HTML, "html"],
    ["page.doc", HTML, "html"],
    ["table.xls", HTML, "html"],
    ["page-utf-16.htm", Buffer.from(HTML, "utf16le"), "html"],
    ["new.doc", WORD, "word"],
    ["book.xlsx", EXCEL, "excel"],
    ["book.doc", EXCEL, "excel"],
    ["book.xls", OLD_EXCEL, "excel"],
    ["book.et", OLD_EXCEL, "excel"],
    ["book.xml", SHEET_XML, "excel"],
    ["text.txt", "\uFEFF甲局", "text"],
    ["text-utf-16.txt", Buffer.from("\uFEFF甲局", "utf16le"), "text"],
    ["old.doc", makeCompound("WordDocument"), "old-word"],
    ["old.docx", makeCompound("WordDocument"), "old-word"],
    ["locked.docx", makeCompound("EncryptedPackage"), "encrypted"],
    ["note.doc", "{\\rtf1 甲局}", "rtf"],
    ["scan.pdf", Buffer.from("89504e470d0a1a0a", "hex"), "picture"],
    ["all.rar", "Rar!\x1a\x07\x01\x00", "archive"],
    ["page.mht", "MIME-Version: 1.0\nContent-Type: multipart/related", "saved-page"],
    ["paper.ofd", zipSync({ "OFD.xml": strToU8("<ofd/>") }), "ofd"],
    ["script.js", "let a = 1;", "other"],
    ["noise.txt", Buffer.from(Array.from({ length: 999 }, (_, place) => (place * 7919) % 256)), "other"],
    ["nothing.txt", "", "empty"],
    ["blank.txt", " \n", "empty"],
    ["cut.xlsx", EXCEL.subarray(0, EXCEL.length / 2), "broken"],
    ["cut.gz", gzipSync(HTML).subarray(0, 40), "broken"],
    ["cut.xls", OLD_EXCEL.subarray(0, 600), "broken"],
  ])("%s", async (name, content, kind) => {
    expect(await open(name, content)).toBe(kind);
  });
});

describe("files of a disclosure", () => {
  it("are taken from folders and zips, in the order given and then by name, without what systems leave there", async () => {
    const zip = zipSync({
      "2.txt": strToU8("二"),
      "10.txt": strToU8("十"),
      "__MACOSX/2.txt": strToU8("x"),
      "../../up.txt": strToU8("上"),
    });
    const first = makeFile("first.txt", "一");
    makeFile("folder/b.txt", "乙");
    makeFile("folder/.hidden.txt", "藏");
    makeFile("folder/a/c.zip", zip);
    symlinkSync(first, join(folder, "folder/link.txt"));
    const { files, unread } = await openSources([first, join(folder, "folder")]);
    const inner = ["folder/a/c.zip/up.txt", "folder/a/c.zip/2.txt", "folder/a/c.zip/10.txt", "folder/b.txt"];
    expect(files.map(({ path }) => path.slice(folder.length + 1))).toEqual(["first.txt", ...inner]);
    expect(files[0]).toMatchObject({
      kind: "text",
      bytes: 3,
      sha256: createHash("sha256").update("一").digest("hex"),
    });
    expect(unread).toEqual([]);
  });

  it("have names in GBK in a zip that Windows made", async () => {
    const bytes = zipSync({ "xxxx.txt": strToU8("甲") });
    const name = Buffer.from("b4e6bfee", "hex");
    for (
      let at = Buffer.from(bytes).indexOf("xxxx");
      at >= 0;
      at = Buffer.from(bytes).indexOf("xxxx", at + 1)
    )
      bytes.set(name, at);
    const { files } = await openSources([makeFile("gbk.zip", bytes)]);
    expect(files.map(({ path }) => path.slice(folder.length + 1))).toEqual(["gbk.zip/存款.txt"]);
  });

  it("that cannot be read are told one by one, those that were asked for apart from those beside them", async () => {
    const path = makeFile("mixed/a.txt", "甲");
    makeFile("mixed/b.css", "p {}");
    const missing = join(folder, "missing.pdf");
    const link = join(folder, "link.txt");
    symlinkSync(path, link);
    const { files, unread } = await openSources([missing, join(folder, "mixed"), link]);
    expect(files).toHaveLength(1);
    expect(unread.map(({ named, problem }) => [named, problem.reason])).toEqual([
      [true, "unreadable"],
      [false, "unknown-kind"],
      [true, "unreadable"],
    ]);
  });

  it("of a zip that claims more than is taken, or hides it, are not unpacked", async () => {
    const bytes = zipSync({ "a.txt": new Uint8Array(3_000_000) });
    const sized = (size: number): Uint8Array => {
      const claimed = Uint8Array.from(bytes);
      const directory = Buffer.from(claimed).lastIndexOf(Buffer.from("504b0102", "hex"));
      new DataView(claimed.buffer).setUint32(directory + 24, size, true);
      return claimed;
    };
    expect(await open("bomb.zip", sized(LIMITS["unpacked-bytes"] + 1))).toBe("too-large");
    expect(await open("hidden.zip", sized(10))).toBe("broken");
  });

  it("of zips within zips are taken to a depth", async () => {
    let bytes: Uint8Array = strToU8("甲");
    let name = "a.txt";
    for (let depth = 0; depth < LIMITS.depth + 2; depth += 1) {
      bytes = zipSync({ [name]: bytes });
      name = "a.zip";
    }
    expect(await open("deep.zip", bytes)).toBe("too-large");
  });

  it("of a zip with a password are encrypted", async () => {
    const bytes = zipSync({ "a.txt": strToU8("甲") });
    bytes[6] = 1;
    expect(await open("locked.zip", bytes)).toBe("encrypted");
  });
});

describe("why a file cannot be read", () => {
  it("is said in both languages with what to do", async () => {
    const { unread } = await openSources([
      makeFile("locked.xlsx", makeCompound("EncryptedPackage")),
      makeFile("b.doc", makeCompound("WordDocument")),
    ]);
    const said = unread.flatMap(({ problem }) =>
      (["zh", "en"] as const).map((language) => describeProblem(problem, language).found),
    );
    expect(said).toEqual([
      "文件加了密码。",
      "The file is protected by a password.",
      "这是旧版的 Word 文件（.doc）。",
      "This is a Word file of the old kind (.doc).",
    ]);
  });

  it("names every limit, and how much it is", () => {
    expect(Object.keys(TEXTS.zh.import.limits)).toEqual(Object.keys(LIMITS));
    const describe = (limit: LimitId): string => {
      try {
        holdTo(limit, Number.POSITIVE_INFINITY);
      } catch (problem) {
        if (problem instanceof SourceProblem) return describeProblem(problem, "en").found;
      }
      return "";
    };
    expect(describe("pages")).toBe("The file is too long: the pages or sheets exceed 2000.");
    expect(describe("cells")).toBe("The file is too large: the cells of one table exceed 400000.");
  });
});
