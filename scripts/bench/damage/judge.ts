import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { listBureaus } from "../../../src/read/disclosures.ts";
import type { Issue } from "../../../src/schema/issue.ts";
import { Kept } from "../../../src/validation/kept.ts";
import { settleSeals, validateUnsealed } from "../../../src/validation/validate.ts";
import type { Change, Damage, Kind } from "./damage.ts";
import { bureauOf } from "./dataFiles.ts";
import { REASONS } from "./harmless.ts";

/** What validation said of a damage. */
export interface Verdict {
  readonly kind: Kind;
  readonly damage: Damage;
  readonly issues: readonly Issue[];
  /** Whether a rule other than the seal's was broken, told or left out. */
  readonly isHeardUnsealed: boolean;
  /** Whether the first message stands at the right place. */
  readonly isPlaced: boolean;
  /** Why silence is right; undefined where it is not, or nothing was silent. */
  readonly reason?: string | undefined;
  /** What validation threw instead of saying it. */
  readonly crash?: string | undefined;
}

type Judged = Pick<Verdict, "issues" | "isHeardUnsealed" | "crash">;

/**
 * Validates damaged copies of a data folder. A damage to one bureau is validated with that bureau alone and with what was
 * found of the sound folder, since nothing that validation says of a bureau depends on another's files but what `needsOthers` says; `proveAlone` holds that.
 */
export class Judge {
  readonly #root = mkdtempSync(join(tmpdir(), "mingzhang-damage-"));
  readonly #kept = new Kept();
  readonly #known: ReadonlySet<string>;

  /** `leftOut` are folders of `data` that are not copied. */
  constructor(data: string, leftOut: readonly string[]) {
    const sound = this.#folder("");
    cpSync(data, sound, { recursive: true });
    for (const folder of leftOut) rmSync(join(sound, folder), { recursive: true });
    const bureaus = listBureaus(sound);
    for (const folder of bureaus) {
      cpSync(sound, this.#folder(folder), { recursive: true });
      const others = bureaus.filter((bureau) => bureau !== folder);
      for (const other of others) rmSync(join(this.#folder(folder), "bureaus", other), { recursive: true });
    }
    this.#known = new Set(validateUnsealed(sound, { kept: this.#kept }).map(printIssue));
  }

  judge(kind: Kind, damage: Damage): Verdict {
    const judged = this.#validate(damage, bureauOf(damage.file) === undefined || damage.needsOthers === true);
    const isSilent = judged.issues.length === 0 && judged.crash === undefined;
    const reason =
      isSilent && kind.of !== "amount" ? REASONS.find(({ holds }) => holds(damage))?.id : undefined;
    return { kind, damage, ...judged, isPlaced: isAt(judged.issues[0], damage), reason };
  }

  /** Validates a damage to one bureau among all, with nothing that was found before, and holds that the same is said. */
  proveAlone({ damage, ...verdict }: Verdict): void {
    const [alone, among] = [verdict, this.#validate(damage, true, true)].map(({ issues, crash }) =>
      JSON.stringify([issues.map(printIssue), crash]),
    );
    if (alone !== among) throw new Error(`${damage.what}\nalone: ${alone}\namong all: ${among}`);
  }

  close(): void {
    rmSync(this.#root, { recursive: true, force: true });
  }

  #folder(bureau: string): string {
    return join(this.#root, `data-${bureau}`);
  }

  #validate({ file, change }: Damage, isAmong: boolean, isAnew = false): Judged {
    const bureau = bureauOf(file);
    const root = this.#folder(isAmong ? "" : (bureau ?? ""));
    const path = join(root, file);
    const sound = readFileSync(path);
    try {
      apply(root, path, change);
      const kept = new Kept(isAnew ? undefined : this.#kept);
      const unsealed = validateUnsealed(root, { kept }).filter(
        (issue) => !this.#known.has(printIssue(issue)),
      );
      return { issues: settleSeals(root, unsealed, kept), isHeardUnsealed: unsealed.length > 0 };
    } catch (error) {
      return { issues: [], isHeardUnsealed: false, crash: String(error) };
    } finally {
      rmSync(path, { force: true });
      writeFileSync(path, sound);
    }
  }
}

function apply(root: string, path: string, change: Change): void {
  rmSync(path);
  if (change === "deleted") return;
  if ("link" in change) symlinkSync(resolve(root, change.link), path);
  else writeFileSync(path, change.text);
}

const printIssue = ({ rule, place, values }: Issue): string => JSON.stringify([rule, place, values]);

/** Whether an issue stands where a damage is; one without line or column, at the file or line. */
export function isAt(issue: Issue | undefined, { file, span, orIn }: Damage): boolean {
  if (!issue) return false;
  const { place } = issue;
  if (orIn !== undefined && (place.file === orIn || (orIn.endsWith("/") && place.file.startsWith(orIn))))
    return true;
  const isWithin = (
    at: number | undefined,
    [from, to]: readonly [number, number] = [1, Number.POSITIVE_INFINITY],
  ): boolean => at !== undefined && at >= from && at <= to;
  if (place.file !== file) return false;
  return (
    (span.lines === undefined || isWithin(place.line, span.lines)) &&
    (span.columns === undefined || isWithin(place.column, span.columns))
  );
}
