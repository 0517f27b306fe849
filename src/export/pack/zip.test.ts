import { inflateRawSync } from "node:zlib";
import { expect, it } from "vitest";
import type { Bytes, TakeBytes } from "../../read/files/takeBytes.ts";
import { ZipWriter } from "./zip.ts";

/** What a former build has kept, and how often something had to be made. */
function openStore(): { readonly take: TakeBytes; made: number } {
  const kept = new Map<string, Bytes>();
  const store = {
    made: 0,
    take: (name: string, make: () => Bytes): Bytes => {
      const found = kept.get(name);
      if (found) return found;
      store.made++;
      const bytes = make();
      kept.set(name, bytes);
      return bytes;
    },
  };
  return store;
}

function write(pieces: readonly string[], take: TakeBytes): Buffer<ArrayBuffer> {
  const written: Uint8Array[] = [];
  const zip = new ZipWriter((piece) => written.push(piece), take);
  zip.add(
    "预算.csv",
    pieces.map((piece) => Buffer.from(piece)),
  );
  zip.add("none.csv", []);
  zip.end();
  return Buffer.concat(written);
}

const LONG = "2101,1200.50\n".repeat(20_000);
const PIECES = [LONG, "", "12.50\n", LONG];

/** The files of a zip, by an inflater that takes no fault; each entry has a header, 30 bytes and its name, and a sum behind it. */
function read(zip: Buffer): Record<string, string> {
  const files: Record<string, string> = {};
  for (let at = 0; zip.readUInt32LE(at) === 0x04034b50; ) {
    const begin = at + 30 + zip.readUInt16LE(at + 26);
    const behind = zip.indexOf("PK\u0007\u0008", begin, "latin1");
    files[zip.toString("utf8", at + 30, begin)] = inflateRawSync(zip.subarray(begin, behind)).toString();
    at = behind + 16;
  }
  return files;
}

it("holds files of several pieces, and such as have none", () => {
  expect(read(write(PIECES, openStore().take))).toEqual({ "预算.csv": PIECES.join(""), "none.csv": "" });
});

it("holds what ends at any bit", () => {
  for (let length = 0; length < 64; length++) {
    const text = Array.from({ length }, (_, n) => (n * n * 7919) % 97).join(",");
    expect(read(write([text, text], openStore().take))["预算.csv"]).toBe(text + text);
  }
});

it("deflates no piece that was kept, and writes the same bytes", () => {
  const store = openStore();
  write([LONG, "12.51\n"], store.take);
  const before = store.made;
  expect(write(PIECES, store.take)).toEqual(write(PIECES, openStore().take));
  // Nothing, and the line that is another.
  expect(store.made - before).toBe(2);
});
