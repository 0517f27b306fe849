import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { Archive } from "../../src/archive/archive.ts";
import { buildIndex } from "../../src/search/build/buildIndex.ts";
import { makeSource } from "../../src/search/build/source.ts";
import { readSettings } from "../../src/settings.ts";
import { acceptTarget, surround } from "../target/acceptTarget.ts";

/** The search's files alone, without the glossary, which comes from Astro; says how large they are. */
const [named = ""] = process.argv.slice(2);
const out = acceptTarget(named, surround(readSettings(process.env).dataRoot));
const files = buildIndex(makeSource(new Archive(readSettings(process.env).dataRoot), [], []));
const kinds = Map.groupBy(files, ([path]) => /manifest|keys|documents/.exec(path)?.[0] ?? "");
for (const [kind, group] of kinds) {
  const sizes = group.map(([, text]) => gzipSync(text).length);
  const sum = sizes.reduce((all, size) => all + size, 0);
  console.log(
    `${kind}: ${group.length} files, ${Math.round(sum / 1024)} KB gzip, the largest ${Math.round(Math.max(...sizes) / 1024)} KB`,
  );
}
for (const [path, text] of files) {
  mkdirSync(dirname(join(out, "search", path)), { recursive: true });
  writeFileSync(join(out, "search", path), text);
}
