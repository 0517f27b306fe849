import { availableParallelism } from "node:os";
import { join } from "node:path";
import { GROUPS } from "../../../src/groups.ts";
import { countDisclosures, listParts } from "../../../src/parts.ts";
import { Refusal } from "../../target/refusal.ts";
import type { Inputs } from "./inputs.ts";
import { contributionsOf, copyInto, KEPT, pagesOf } from "./kept.ts";
import type { GroupJob, Note, PartJob } from "./make.ts";
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
  readonly inputs: Inputs;
  readonly tell: (text: string) => void;
}

/** A job of this build, whose folder is kept or is to be made. */
interface Task<J> {
  readonly key: string;
  readonly job: J;
  /** What is in it, where it is kept. */
  readonly kept: Note | undefined;
}

/** What a build has made: the folders of parts and groups by their keys, and the paths of the site, those that span it first. */
export interface Made {
  readonly folders: ReadonlyMap<string, string>;
  readonly paths: readonly MadePath[];
}

/** Makes the site of all its parts and groups, those that are kept and those that have to be made; of a shard, only its parts. */
export async function makeParts(start: Start, { share, site, work, inputs, tell }: Build): Promise<Made> {
  const plan = <J extends PartJob | GroupJob>(key: string, describe: (folder: string) => J): Task<J> => {
    const kept = openSealed<Note>(join(KEPT, key));
    return { key, kept, job: describe(join(kept ? KEPT : work, key)) };
  };
  const parts = takeShare(listParts(), share).map((bureaus) =>
    plan(inputs.keyOf(bureaus), (folder) => ({ bureaus, folder })),
  );
  const open = parts.filter(({ kept }) => !kept).map(({ job }) => job);
  if (share === "merge" && open.length > 0) refuseMissing(open);
  const bureaus = parts.flatMap(({ job }) => job.bureaus);
  const pool = new Pool(start, chooseHeap(countDisclosures(bureaus)));
  const needed = Math.ceil(countDisclosures(open.flatMap((job) => job.bureaus)) / DISCLOSURES_OF_PROCESS);
  const processes = Math.min(availableParallelism(), needed);
  const made = new Map<string, Note>();
  const makeAll = async <J extends PartJob | GroupJob>(
    tasks: readonly Task<J>[],
    put: (job: J) => void,
  ): Promise<void> => {
    const take = (job: J, note: Note): void => {
      if (!isShard(share)) copyInto(site, pagesOf(job.folder));
      made.set(job.folder, note);
      put(job);
    };
    for (const { job, kept } of tasks) if (kept) take(job, kept);
    const missing = tasks.filter(({ kept }) => !kept).map(({ job }) => job);
    await pool.make(missing, Math.max(processes, 1), take);
  };
  await makeAll(parts, (job) => tell(`${made.size}/${parts.length} ${job.bureaus.join(", ")}`));
  const contributions = parts.flatMap(({ job }) =>
    job.bureaus.map((id) => [id, contributionsOf(job.folder)] as const),
  );
  const sumsOf = (names: readonly string[]): string[] =>
    parts.flatMap(({ job }) => names.map((name) => made.get(job.folder)?.sums[name] ?? ""));
  const groups = isShard(share)
    ? []
    : GROUPS.map(({ name, contributions: names }) =>
        plan(inputs.keyOfGroup(name, sumsOf(names)), (folder) => ({ group: name, folder, contributions })),
      );
  await makeAll(groups, () => {});
  const rest: MadePath[] = [];
  if (!isShard(share)) await pool.make([{ site, contributions }], 1, (_, { paths }) => rest.push(...paths));
  pool.close();
  const tasks = [...groups, ...parts];
  return {
    folders: new Map(tasks.map(({ key, job }) => [key, job.folder])),
    paths: [...rest, ...tasks.flatMap(({ job }) => made.get(job.folder)?.paths ?? [])],
  };
}

/** How many missing bureaus are named. */
const NAMED = 5;

function refuseMissing(parts: readonly PartJob[]): never {
  const names = parts.flatMap(({ bureaus }) => bureaus);
  const bureaus = [...names.slice(0, NAMED), ...(names.length > NAMED ? ["…"] : [])].join(", ");
  throw new Refusal("no-parts", { count: String(parts.length), bureaus });
}
