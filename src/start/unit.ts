import { bureauFolder, disclosureFolder, readDisclosure } from "../read/disclosures.ts";
import { readText } from "../read/files/files.ts";
import { readJson } from "../read/json/json.ts";
import { parseFolder } from "../schema/disclosureFolder.ts";
import { digits } from "../schema/ids.ts";
import { type Folder, type Start, StartProblem } from "./start.ts";
import { startScope } from "./tables.ts";
import { getBureau } from "./year.ts";

/** A unit of a bureau, with the code that the disclosures print; with `year`, also its own tables in that disclosure. */
export function startUnit(
  { root, shared }: Folder,
  bureauId: string,
  code: string,
  name: string,
  options: { year?: string },
): Start {
  const bureau = getBureau(root, bureauId);
  if (!digits.safeParse(code).success) throw new StartProblem("no-code", { code });
  const known = bureau.units.find((unit) => unit.code === code);
  if (known && (known.name !== name || options.year === undefined))
    throw new StartProblem("unit-held", { code, name: known.name });
  const file = `${bureauFolder(bureauId)}/bureau.json`;
  const units = [...bureau.units, ...(known ? [] : [{ code, name }])];
  const own = known ? new Map<string, unknown>() : new Map([[file, { ...readValue(root, file), units }]]);
  if (options.year === undefined)
    return {
      files: new Map(),
      changed: own,
      next: [{ id: "unit", values: { bureau: bureauId, code, name } }],
    };
  const folder = parseFolder(options.year);
  const { value: disclosure } = folder ? readDisclosure(root, bureauId, options.year) : {};
  const format = disclosure && shared.formats.get(disclosure.format);
  if (!folder || !disclosure || !format)
    throw new StartProblem("no-disclosure", { bureau: bureauId, year: options.year });
  if (disclosure.scopes[code]) throw new StartProblem("scope-held", { code, year: options.year });
  const at = disclosureFolder(bureauId, options.year);
  const path = `${at}/disclosure.json`;
  const { files, entry } = startScope({ bureau: bureauId, name: folder, format }, code);
  const written = readValue(root, path);
  const scopes = { ...(written["scopes"] as object), [code]: entry };
  return {
    files: new Map(files),
    changed: new Map([...own, [path, { ...written, scopes }]]),
    next: [{ id: "unit-tables", values: { path: `${at}/${code}`, count: String(files.length) } }],
  };
}

/** A JSON file as it is written, without the defaults that reading fills in. */
const readValue = (root: string, file: string): Record<string, unknown> =>
  readJson(file, readText(root, file).value ?? "{}").value?.value as Record<string, unknown>;
