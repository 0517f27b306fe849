import type { Random } from "../../../src/generate/random.ts";
import { isList, isOpen, isPlaces, isSeal, isTable, nameOf, pickFile } from "./choose.ts";
import type { Change, Damage, Kind } from "./damage.ts";
import { bureauOf, type DataFiles } from "./dataFiles.ts";

/** The disclosure that a file belongs to tells its state: a message there is as right. */
const disclosureOf = (file: string): string =>
  isSeal(file)
    ? `${file.split("/").slice(0, 2).join("/")}/`
    : `${file.split("/").slice(0, 3).join("/")}/disclosure.json`;

function changeFiles(
  name: string,
  accepts: (file: string) => boolean,
  change: (file: string, random: Random, data: DataFiles) => [Change, string] | undefined,
): Kind {
  return {
    name,
    of: "file",
    draw: (random, data): Damage | undefined => {
      const file = pickFile(random, data, accepts);
      const changed = file === undefined ? undefined : change(file, random, data);
      if (file === undefined || !changed) return undefined;
      return {
        file,
        change: changed[0],
        what: `${file} ${changed[1]}`,
        span: {},
        orIn: disclosureOf(file),
        needsOthers: true,
      };
    },
  };
}

/** The file of the same name in another bureau. */
function copyOther(file: string, random: Random, data: DataFiles): [Change, string] | undefined {
  const others = data.files.filter(
    (other) =>
      nameOf(other) === nameOf(file) &&
      isTable(other) === isTable(file) &&
      bureauOf(other) !== bureauOf(file),
  );
  const other = others.length === 0 ? undefined : random.pick(others);
  return other === undefined || data.text(other) === data.text(file)
    ? undefined
    : [{ text: data.text(other) }, `is a copy of ${other}`];
}

const isOfScope = (file: string): boolean =>
  isTable(file) ||
  isList(file) ||
  (file.startsWith("bureaus/") && /^(restored|explanation)$/.test(nameOf(file)));

export const FILE_KINDS: readonly Kind[] = [
  changeFiles("table deleted", isTable, () => ["deleted", "deleted"]),
  changeFiles("list deleted", isList, () => ["deleted", "deleted"]),
  changeFiles(
    "restored.csv or explanation.md deleted",
    (file) => isOfScope(file) && !isTable(file) && !isList(file),
    () => ["deleted", "deleted"],
  ),
  changeFiles(
    "places or open.csv deleted",
    (file) => isPlaces(file) || isOpen(file),
    () => ["deleted", "deleted"],
  ),
  changeFiles("seal.csv deleted", isSeal, () => ["deleted", "deleted"]),
  changeFiles("table of another bureau", isTable, copyOther),
  changeFiles("list of another bureau", isList, copyOther),
  changeFiles("link", isOfScope, (_, random, data) => {
    const to = random.pick(data.files);
    return [{ link: to }, `is a link to ${to}`];
  }),
  changeFiles("empty file", isOfScope, (file, _, data) =>
    data.text(file) === "" ? undefined : [{ text: "" }, "is empty"],
  ),
];
