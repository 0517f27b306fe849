import { startBureau } from "./bureau.ts";
import { startFormat } from "./format.ts";
import { startSite } from "./site.ts";
import type { Folder, Start } from "./start.ts";
import { startUnit } from "./unit.ts";
import { startYear } from "./year.ts";

/** What `npm run new` was told beside the names that each kind needs; `out` is the folder of a new site. */
export interface Options {
  readonly id?: string;
  readonly region?: readonly string[];
  readonly format?: string;
  readonly year?: string;
  readonly out: string;
}

/** What can be begun. Each takes as many names as it is asked for (`ask` in `words.json`), in that order. */
export const KINDS: Readonly<
  Record<string, (folder: Folder, names: readonly string[], options: Options) => Start>
> = {
  bureau: (folder, [name = ""], { id, region }) =>
    startBureau(folder, name, { ...(id && { id }), ...(region?.[0] && { region: region[0] }) }),
  year: (folder, [bureau = "", year = ""], { format }) =>
    startYear(folder, bureau, year, { ...(format && { format }) }),
  unit: (folder, [bureau = "", code = "", name = ""], { year }) =>
    startUnit(folder, bureau, code, name, { ...(year && { year }) }),
  format: (folder, [id = "", from = ""], { region }) =>
    startFormat(folder, id, from, { ...(region?.[0] && { region: region[0] }) }),
  site: (folder, [zh = "", en = ""], { region = [], out }) =>
    startSite(folder, out, { zh, en, regions: region }),
};
