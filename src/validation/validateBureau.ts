import { type BureauReading, bureauFolder, listDisclosures, readBureau } from "../read/disclosures.ts";
import { parseFolder } from "../schema/disclosureFolder.ts";
import type { Issue } from "../schema/issue.ts";
import { checkFolder } from "./checks/disclosure/bureau.ts";
import { checkName } from "./checks/disclosure/files.ts";
import { listSourceUses, type SourceUse } from "./checks/disclosure/sources.ts";
import { listUnique, type Unique } from "./checks/shared/copies.ts";
import type { Unchecked } from "./unchecked.ts";
import { validateDisclosure } from "./validateDisclosure.ts";
import type { SharedFindings } from "./validateShared.ts";

/** What is wrong or odd in a bureau's folder by itself, and what other bureaus are held against. */
export interface BureauFindings {
  readonly id: string;
  /** Whether its folder has a name that is no id: then nothing else is said of it. */
  readonly isMisnamed: boolean;
  readonly reading: BureauReading;
  readonly issues: readonly Issue[];
  /** Names that its pages show. */
  readonly printed: ReadonlySet<string>;
  readonly sources: readonly SourceUse[];
  readonly unique: readonly Unique[];
  readonly notes: readonly Unchecked[];
}

/** A bureau with all its disclosures, which looks at no file of another. */
export function validateBureau(
  root: string,
  id: string,
  { shared, brokenFormats }: SharedFindings,
  onProgress: (disclosure: string) => void = () => {},
): BureauFindings {
  const printed = new Set<string>();
  const notes: Unchecked[] = [];
  const reading = readBureau(root, id);
  const { value: bureau } = reading;
  const misnamed = checkName(bureauFolder(id), id);
  const findings = {
    id,
    isMisnamed: misnamed.length > 0,
    reading,
    printed,
    sources: listSourceUses(root, id, bureau?.name ?? ""),
    unique: listUnique(root, id),
    notes,
  };
  if (findings.isMisnamed) return { ...findings, issues: misnamed };
  for (const name of bureau ? [bureau.name, bureau.shortName, ...bureau.region.path] : []) printed.add(name);
  const ofDisclosures = listDisclosures(root, id).flatMap((folder) => {
    onProgress(`${id}/${folder}`);
    const name = parseFolder(folder);
    return name
      ? validateDisclosure(root, id, bureau, name, shared, brokenFormats, printed, notes)
      : checkFolder(id, folder);
  });
  return { ...findings, issues: [...reading.issues, ...ofDisclosures] };
}
