import { mkdirSync } from "node:fs";
import { join, relative } from "node:path";
import { measureCatalog } from "../../src/export/pack/measureCatalog.ts";
import { packData } from "../../src/export/pack/packData.ts";
import type { TakeBytes } from "../../src/read/files/takeBytes.ts";
import type { Shared } from "../../src/read/shared.ts";
import type { Settings } from "../../src/settings.ts";
import { reopenSite } from "../../src/site.ts";
import { Kept } from "../../src/validation/kept.ts";
import { refuseInvalid } from "../../src/validation/report.ts";
import { validateData } from "../../src/validation/validate.ts";
import { CHECKOUT } from "../target/acceptTarget.ts";
import { writeMark } from "../target/mark.ts";
import { describeSharded, Refusal } from "../target/refusal.ts";
import { findChange, readDataState } from "./dataState.ts";
import type { Heads } from "./parts/bundle.ts";
import { assetsOf, codeOf, makeBundleApart } from "./parts/bundling.ts";
import { type Inputs, readInputs } from "./parts/inputs.ts";
import { BUNDLES, copyInto, dropOld, KEPT, keep, PIECES } from "./parts/kept.ts";
import { type Made, makeParts } from "./parts/makeParts.ts";
import { addressOf, measurePages } from "./parts/measureDescriptions.ts";
import { Pieces } from "./parts/pieces.ts";
import { makeBeside } from "./parts/processes.ts";
import { openSealed } from "./parts/sealed.ts";
import { isShard, type Shard, type Share } from "./parts/share.ts";
import { writeSitemap } from "./sitemap.ts";

interface Built {
  /** The folder of the site; of a shard there is nothing in it. */
  readonly site: string;
  /** Whether it was all made of the inputs that were there at the beginning. */
  readonly isSteady: boolean;
}

/**
 * Validates the data and writes the site into a new folder of `workshop`; of a shard, makes only the parts that it keeps. Astro bundles, unless a
 * bundle of the same code is kept; processes make pages and files of it. The workshop stands in the checkout: Astro leaves its own working files
 * beside what it writes only there, and moves them into it by renaming.
 */
export async function buildSite(
  settings: Settings,
  workshop: string,
  share: Share,
  inputs: Inputs,
): Promise<Built> {
  const { dataRoot, origin, basePath } = settings;
  const site = join(workshop, "site");
  const before = readDataState(dataRoot);
  try {
    const pieces = new Pieces(PIECES, join(workshop, "pieces"), inputs.bundle);
    const [bundle, shared] = await makeBeside(
      () => findBundle(inputs.bundle, workshop),
      () => readSound(dataRoot, pieces.take),
    );
    const { archive } = reopenSite(shared && { known: { shared } });
    const place = { origin, base: basePath.replace(/\/?$/, "/") };
    mkdirSync(site);
    if (!isShard(share)) copyInto(site, assetsOf(bundle.folder));
    const made = await makeParts(
      { bundle: codeOf(bundle.folder), heads: bundle.heads, place },
      { share, site, work: join(workshop, "parts"), inputs, tell: say },
    );
    if (!isShard(share)) {
      const pages = made.paths.filter(({ isPage }) => isPage);
      await writeSitemap(
        site,
        place,
        archive.disclosures,
        pages.map(({ pathname }) => pathname),
      );
      measureCatalog(site, "data/catalog.jsonld", addressOf(place));
      packData(join(site, "data"), pieces.take);
      measurePages(site, "data/", place);
      writeMark(site);
    }
    const isSteady = readInputs(CHECKOUT, settings).all === inputs.all;
    if (isSteady) keepAll(share, made, new Map([[inputs.bundle, bundle.folder]]), pieces);
    return { site, isSteady };
  } finally {
    // What was validated at the beginning must be what was built; a file that changed also explains an error better than its trace.
    const file = findChange(before, readDataState(dataRoot));
    if (file !== undefined) refuseChange(file);
  }
}

/** What all data share, where they are sound; what else validation has found of all bureaus is not held any longer. */
function readSound(dataRoot: string, take: TakeBytes): Shared | undefined {
  const kept = new Kept();
  refuseInvalid(validateData(dataRoot, { kept, take }), dataRoot);
  return kept.shared.get("")?.shared;
}

interface Bundled {
  readonly folder: string;
  readonly heads: Heads;
}

/** The bundle of this code, kept, or made by Astro in a process of its own. */
async function findBundle(key: string, workshop: string): Promise<Bundled> {
  const kept = join(BUNDLES, key);
  const isKept = openSealed<Heads>(kept) !== undefined;
  const folder = isKept ? kept : await makeBundleApart(workshop);
  const heads = openSealed<Heads>(folder);
  if (!heads) throw new Error(`No bundle in ${folder}`);
  return { folder, heads };
}

function keepAll(
  share: Share,
  { folders }: Made,
  bundle: ReadonlyMap<string, string>,
  { used }: Pieces,
): void {
  keep(BUNDLES, bundle);
  dropOld(BUNDLES, bundle);
  keep(PIECES, used);
  if (!isShard(share)) dropOld(PIECES, used);
  keep(KEPT, folders);
  if (!isShard(share)) dropOld(KEPT, folders);
  else sayKept(share, folders.size);
}

function sayKept({ number, of }: Shard, count: number): void {
  const path = relative(CHECKOUT, KEPT);
  say(describeSharded({ number: String(number), of: String(of), count: String(count), path }));
}

const say = (text: string): void => console.log(text);

function refuseChange(file: string): never {
  throw new Refusal("data-changed", { file });
}
