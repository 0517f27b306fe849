import { listFiles } from "../../read/files/files.ts";
import { type Content, isSealable, makeContentReader } from "../../read/seal/content.ts";
import { readSeals, type Seal, sealFile } from "../../read/seal/seal.ts";
import { parseFolder } from "../../schema/disclosureFolder.ts";
import { type Issue, makeIssue } from "../../schema/issue.ts";
import { compareWithSeal, type Difference } from "./compare.ts";

/** A file that differs from what was registered of it. */
export interface Torn {
  readonly file: string;
  readonly state:
    | { readonly kind: "missing" | "unregistered" | "unreadable" }
    | {
        readonly kind: "changed";
        readonly content: Content;
        readonly seal: Seal;
        readonly difference: Difference;
      };
}

/** What is registered of the folder of a bureau, or of a format. */
export interface SealedFolder {
  readonly folder: string;
  /** What it has registered of its files, by their paths within its folder. */
  readonly seals: ReadonlyMap<string, Seal>;
  readonly torn: readonly Torn[];
  /** What its files say, of those that can be read. */
  readonly contents: readonly Content[];
  /** Folders of disclosures of which nothing is registered. */
  readonly unsealed: readonly string[];
  readonly issues: readonly Issue[];
}

/** The files of a folder against its seal. */
export function readSealedFolder(
  root: string,
  folder: string,
  readContent = makeContentReader(root),
): SealedFolder {
  const { seals, issues } = readSeals(root, folder);
  // A seal that is in error itself is told first: what it says cannot be told.
  if (issues.length > 0) return { folder, seals: new Map(), torn: [], contents: [], unsealed: [], issues };
  const nameOf = (file: string): string => file.slice(folder.length + 1);
  // The files of a format are registered together.
  const isBureau = folder.startsWith("bureaus/");
  const disclosureOf = (name: string): string =>
    isBureau && name.includes("/") ? (name.split("/")[0] ?? "") : "";
  // What is registered of a disclosure speaks of its bureau, too.
  const sealed = new Set(seals.size > 0 ? ["", ...[...seals.keys()].map(disclosureOf)] : []);
  const contents: Content[] = [];
  const own = listFiles(root, folder).filter(isSealable);
  const there = new Set(own);
  const torn = own.flatMap((file): Torn[] => {
    const seal = seals.get(nameOf(file));
    if (!seal)
      return sealed.has(disclosureOf(nameOf(file))) ? [{ file, state: { kind: "unregistered" } }] : [];
    const content = readContent(file);
    if (!content) return [{ file, state: { kind: "unreadable" } }];
    contents.push(content);
    const difference = compareWithSeal(content, seal);
    return difference ? [{ file, state: { kind: "changed", content, seal, difference } }] : [];
  });
  const gone = [...seals.keys()]
    .map((name) => `${folder}/${name}`)
    .filter((file) => !there.has(file))
    .map((file): Torn => ({ file, state: { kind: "missing" } }));
  const unsealed = [...new Set(own.map(nameOf).map(disclosureOf))].filter(
    (name) => parseFolder(name) && !sealed.has(name),
  );
  const needsSeal = (disclosure: string): boolean =>
    readContent(`${disclosure}/disclosure.json`)?.rows.every(([path]) => path !== "review.state") ?? false;
  const lacking = unsealed.map((name) => `${folder}/${name}`).filter(needsSeal);
  // Where nothing at all is registered, that is one thing to do.
  const open = seals.size === 0 && lacking.length > 0 ? [folder] : lacking;
  return {
    folder,
    seals,
    torn: [...torn, ...gone],
    contents,
    unsealed,
    issues: [...issues, ...open.map((each) => describeUnsealed(folder, each))],
  };
}

/** Formats that are not registered, though disclosures are that they describe, or that another such format extends. */
export function checkUnsealedFormats(
  bureaus: readonly SealedFolder[],
  formats: readonly SealedFolder[],
  readContent: (file: string) => Content | undefined,
): Issue[] {
  const used = new Set<string>();
  const use = (id: string): void => {
    if (used.has(id)) return;
    used.add(id);
    for (const parent of listValues(readContent(`formats/${id}/format.json`), "extends")) use(parent);
  };
  for (const content of bureaus.flatMap(({ contents }) => contents))
    for (const id of listValues(content, "format")) use(id);
  return formats
    .filter(({ folder, seals, issues }) => {
      const isUsed = used.has(folder.slice("formats/".length));
      return isUsed && seals.size === 0 && issues.length === 0;
    })
    .map(({ folder }) => describeUnsealed(folder, folder));
}

/** The values of a key of a JSON file. */
const listValues = (content: Content | undefined, key: string): string[] =>
  (content?.header[0] === "path" ? content.rows : []).flatMap(([path, value = ""]) =>
    path === key ? [String(JSON.parse(value))] : [],
  );

/** A bureau or a disclosure that is not registered. */
function describeUnsealed(bureau: string, folder: string): Issue {
  const file = folder === bureau ? sealFile(bureau) : `${folder}/disclosure.json`;
  return makeIssue("seal-missing", { file }, { file: sealFile(bureau), folder });
}
