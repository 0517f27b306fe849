import { listHeld } from "../import/identity/held.ts";
import { nameBureau } from "../import/identity/ids.ts";
import { regionOf } from "../import/identity/regions.ts";
import { writeJson } from "../read/canonical.ts";
import { bureauFolder } from "../read/disclosures.ts";
import { slug } from "../schema/ids.ts";
import { normalizeLabel } from "../text/labels.ts";
import { type Folder, type Start, StartProblem } from "./start.ts";

/**
 * A bureau, by its full printed name: its place comes from the name and `regions.csv`, or from `region`, a division code. `id` is the name of
 * its folder where the one that follows from its name does not please.
 */
export function startBureau(
  { root, shared }: Folder,
  name: string,
  options: { id?: string; region?: string },
): Start {
  const held = listHeld(root);
  const same = held.find((bureau) => normalizeLabel(bureau.name) === normalizeLabel(name));
  if (same) throw new StartProblem("bureau-held", { name, id: same.id });
  const place = options.region === undefined ? "" : (shared.regions.get(options.region) ?? "");
  if (options.region !== undefined && place === "")
    throw new StartProblem("no-region", { code: options.region });
  const named = nameBureau(name, place, shared);
  if (!named) throw new StartProblem("no-place", { name });
  const region = options.region === undefined ? named.region : regionOf(shared.regions, options.region);
  const id = options.id ?? named.id;
  if (!slug.safeParse(id).success) throw new StartProblem("no-slug", { id });
  if (held.some((bureau) => bureau.id === id)) throw new StartProblem("id-taken", { id });
  const isTaken = held.some(({ shortName }) => shortName === named.shortName);
  const bureau = {
    $schema: "../../schemas/bureau.schema.json",
    name: named.name,
    shortName: isTaken ? named.name : named.shortName,
    region,
  };
  return {
    files: new Map([[`${bureauFolder(id)}/bureau.json`, writeJson(bureau)]]),
    next: [
      { id: "place", values: { path: region.path.join(" "), code: region.code } },
      { id: "bureau", values: { id } },
    ],
  };
}
