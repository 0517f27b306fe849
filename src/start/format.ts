import { writeJson } from "../read/canonical.ts";
import { fileExists } from "../read/files/files.ts";
import { slug } from "../schema/ids.ts";
import { type Folder, type Start, StartProblem } from "./start.ts";

/** A format that prints what another did, until files beside it say what is printed otherwise; its place is another where `region` says so. */
export function startFormat(
  { root, shared }: Folder,
  id: string,
  from: string,
  options: { region?: string },
): Start {
  if (!slug.safeParse(id).success) throw new StartProblem("no-slug", { id });
  if (fileExists(root, `formats/${id}`)) throw new StartProblem("format-held", { id });
  const former = shared.formats.get(from);
  if (!former)
    throw new StartProblem("format-unknown", { from, known: [...shared.formats.keys()].join(", ") });
  const [year] = /20\d\d/.exec(id) ?? [];
  if (year === undefined) throw new StartProblem("format-year", { id });
  // A name of another place over the place of the former would be a format of the wrong province.
  if (options.region === undefined && placeIn(id) !== placeIn(from))
    throw new StartProblem("format-place", { id, from });
  const code = options.region ?? former.regionCode;
  const place = shared.regions.get(code);
  if (place === undefined) throw new StartProblem("no-region", { code });
  const kind = former.phase === "final" ? "部门决算公开格式" : "部门预算公开格式";
  const format = {
    $schema: "../../schemas/format.schema.json",
    id,
    name: `${place}${year}年${kind}`,
    province: shared.regions.get(`${code.slice(0, 2)}0000`) ?? place,
    regionCode: code,
    fiscalYear: Number(year),
    ...(former.phase === "final" && { phase: "final" }),
    extends: from,
  };
  return {
    files: new Map([[`formats/${id}/format.json`, writeJson(format)]]),
    next: [{ id: "new-format", values: { id, from } }],
  };
}

/** The place that an id such as `shanghai-putuo-2024-final` names before its year. */
const placeIn = (id: string): string => id.replace(/-?20\d\d.*$/, "");
