import { unzipSync } from "fflate";
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

it("holds files of several pieces, and such as have none", () => {
  const files = unzipSync(write(PIECES, openStore().take));
  expect(
    Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, `${Buffer.from(bytes)}`])),
  ).toEqual({
    "预算.csv": PIECES.join(""),
    "none.csv": "",
  });
});

it("deflates no piece that was kept, and writes the same bytes", () => {
  const store = openStore();
  write([LONG, "12.5\n"], store.take);
  const before = store.made;
  expect(write(PIECES, store.take)).toEqual(write(PIECES, openStore().take));
  // Nothing, and the line that is another.
  expect(store.made - before).toBe(2);
});
