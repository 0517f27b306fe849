import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import limits from "./tableWeights.json" with { type: "json" };

/**
 * What a table's page sends, compressed: its HTML by the number of its rows, and all of it before a reader does anything, with the style sheets and
 * scripts that the HTML asks for. `tableWeights.json` has the limits in bytes; a table longer than its last line has no limit but the total. Each note
 * on a restored cell may add to its page, for it grows with what the source lacks, not with the table; and so may each cell beyond ten in
 * a row, for those of wide tables name their headings. Pages of the whole site, such as those of a place or a year, are split so that their HTML
 * never grows beyond `site`, however many bureaus there are. A page that is too heavy is among both: a check that does not see it has stopped
 * checking.
 */
const folder = process.env["OUT_DIR"] ?? "dist";
const base = (process.env["BASE_PATH"] ?? "/").replace(/\/?$/, "/");

interface Weight {
  readonly path: string;
  readonly rows: number;
  readonly notes: number;
  readonly cells: number;
  readonly html: number;
  readonly total: number;
}

const compress = (text: string): number => gzipSync(text, { level: 9 }).length;

const count = (html: string, text: string): number => html.split(text).length - 1;

/** What style sheets and scripts weigh, by their addresses. */
const assets = new Map<string, number>();

function weighAsset(address: string): number {
  const known =
    assets.get(address) ?? compress(readFileSync(`${folder}/${address.slice(base.length)}`, "utf8"));
  assets.set(address, known);
  return known;
}

function weigh(path: string, html: string): Weight {
  const asked = [...html.matchAll(/(?:href|src)="([^"]+\.(?:css|js))"/g)].map(([, address = ""]) => address);
  const own = compress(html);
  return {
    path,
    rows: count(html, "<tr id="),
    notes: count(html, 'id="restored-'),
    cells: count(html, "<td"),
    html: own,
    total: own + asked.reduce((sum, address) => sum + weighAsset(address), 0),
  };
}

function findFaults({ path, rows, notes, cells, html, total }: Weight): string[] {
  const wide = Math.max(0, cells - limits.wide.cells * rows) * limits.wide.bytes;
  const limit =
    (limits.html.find((line) => rows <= line.rows)?.bytes ?? limits.total) + notes * limits.note + wide;
  return [
    ...(html > limit ? [`${path}: ${html} bytes of HTML for ${rows} rows, ${limit} allowed`] : []),
    ...(total > limits.total ? [`${path}: ${total} bytes in all, ${limits.total} allowed`] : []),
  ];
}

/** Text that does not compress, in a table of one row. */
function makeHeavy(hashes: number): string {
  const text = Array.from({ length: hashes }, (_, index) =>
    createHash("sha256").update(String(index)).digest("base64"),
  );
  return `<tr id="row-1"><td>${text.join("")}</td></tr>`;
}

const weights = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => /(^|\/)bureaus\/.*\/index\.html$/.test(file))
  .map((file) => ({ file, html: readFileSync(`${folder}/${file}`, "utf8") }))
  .filter(({ html }) => html.includes('class="table-tools"'))
  .map(({ file, html }) => weigh(file, html));
/** Pages that are not of one bureau. */
const ofSite = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".html") && !/(^|\/)bureaus\/[^/]+\//.test(file))
  .map((file) => ({ path: file, html: compress(readFileSync(`${folder}/${file}`, "utf8")) }));
const findFaultsOfSite = ({ path, html }: Pick<Weight, "path" | "html">): string[] =>
  html > limits.site ? [`${path}: ${html} bytes of HTML, ${limits.site} allowed on pages of the site`] : [];
const faults = [...weights.flatMap(findFaults), ...ofSite.flatMap(findFaultsOfSite)];
if (weights.length === 0) faults.push("no page has a table");
if (findFaultsOfSite(weigh("known-bad", makeHeavy(1000))).length === 0)
  faults.push("a page of the site that is too heavy is not seen");
if (findFaults(weigh("known-bad", makeHeavy(400))).length === 0)
  faults.push("a page that is too heavy is not seen");
for (const fault of faults) console.log(fault);
const heaviest = weights.toSorted((a, b) => b.html - a.html)[0];
console.log(
  `weight: ${weights.length} table pages, the heaviest ${heaviest?.path} (${heaviest?.rows} rows): ${heaviest?.html} bytes of HTML, ${heaviest?.total} in all`,
);
const largest = ofSite.toSorted((a, b) => b.html - a.html)[0];
console.log(
  `weight: ${ofSite.length} pages of the site, the heaviest ${largest?.path}: ${largest?.html} bytes of HTML`,
);
process.exit(faults.length > 0 ? 1 : 0);
