import { availableParallelism } from "node:os";
import { join } from "node:path";
import { countDisclosures, listParts } from "../../../src/parts.ts";
import { Refusal } from "../../target/refusal.ts";
import { contributionsOf, copyInto, KEPT, pagesOf } from "./kept.ts";
import type { PartJob, WholeJob } from "./make.ts";
import { Pool } from "./pool.ts";
import { openSealed } from "./sealed.ts";
import { isShard, type Share, takeShare } from "./share.ts";
import type { Start } from "./worker.ts";
import type { MadePath } from "./writePaths.ts";

/** A process has to load the bundle, which takes as long as a few disclosures. */
const DISCLOSURES_OF_PROCESS = 10;

/** MiB that the objects of a process may take: a thousand disclosures fit, and of more the index of the site takes so much for each. */
const HEAP = { least: 640, fixed: 300, ofDisclosure: 0.34 };
const chooseHeap = (disclosures: number): number =>
  Math.max(HEAP.least, Math.ceil(HEAP.fixed + HEAP.ofDisclosure * disclosures));

interface Build {
  readonly share: Share;
  /** The folder of the site, and the one in which parts are made. */
  readonly site: string;
  readonly work: string;
  readonly keyOf: (bureaus: readonly string[]) => string;
  readonly tell: (text: string) => void;
}

/** A part of this build, in the folder where it is kept or is to be made. */
interface Part extends PartJob {
  readonly key: string;
  /** What is in it, where it is kept. */
  readonly kept: readonly MadePath[] | undefined;
}

/** What a build has made: the folders of its parts by their keys, and the paths of the site, those that span it first. */
export interface Made {
  readonly parts: ReadonlyMap<string, string>;
  readonly paths: readonly MadePath[];
}

/** Makes the site of all its parts, those that are kept and those that have to be made; of a shard, only its parts. */
export async function makeParts(start: Start, { share, site, work, keyOf, tell }: Build): Promise<Made> {
  const all = takeShare(listParts(), share).map((bureaus): Part => {
    const key = keyOf(bureaus);
    const kept = openSealed<readonly MadePath[]>(join(KEPT, key));
    return { bureaus, key, kept, folder: join(kept ? KEPT : work, key) };
  });
  const open = all.filter(({ kept }) => !kept);
  if (share === "merge" && open.length > 0) refuseMissing(open);
  const made = new Map<string, readonly MadePath[]>();
  const put = ({ folder, bureaus }: PartJob, paths: readonly MadePath[]): void => {
    if (!isShard(share)) copyInto(site, pagesOf(folder));
    made.set(folder, paths);
    tell(`${made.size}/${all.length} ${bureaus.join(", ")}`);
  };
  for (const part of all) if (part.kept) put(part, part.kept);
  const needed = Math.ceil(countDisclosures(open.flatMap(({ bureaus }) => bureaus)) / DISCLOSURES_OF_PROCESS);
  const pool = new Pool(start, chooseHeap(countDisclosures(all.flatMap(({ bureaus }) => bureaus))));
  await pool.make(open, Math.min(availableParallelism(), needed), put);
  const whole: WholeJob = {
    site,
    contributions: all.flatMap(({ bureaus, folder }) =>
      bureaus.map((id) => [id, contributionsOf(folder)] as const),
    ),
  };
  const spanning: MadePath[] = [];
  if (!isShard(share)) await pool.make([whole], 1, (_, paths) => spanning.push(...paths));
  pool.close();
  return {
    parts: new Map(all.map(({ key, folder }) => [key, folder])),
    paths: [...spanning, ...all.flatMap(({ folder }) => made.get(folder) ?? [])],
  };
}

/** How many missing bureaus are named. */
const NAMED = 5;

function refuseMissing(parts: readonly Part[]): never {
  const names = parts.flatMap(({ bureaus }) => bureaus);
  const bureaus = [...names.slice(0, NAMED), ...(names.length > NAMED ? ["…"] : [])].join(", ");
  throw new Refusal("no-parts", { count: String(parts.length), bureaus });
}
