import { Archive } from "../archive/archive.ts";
import { listFiles } from "../read/files/files.ts";
import { type Decision, DecisionRefused } from "./decision.ts";
import { type CellPlace, type Review, readReview } from "./disclosure.ts";
import type { FileChanges } from "./fileDraft.ts";
import { isCompared, listErrorsIfReviewed } from "./lastStep.ts";
import { readDataFile, saveFiles } from "./save.ts";
import { settle } from "./settle.ts";

/** Which disclosure is looked at. */
export interface ReviewedName {
  readonly bureau: string;
  readonly year: string;
  readonly phase: "budget" | "final";
}

/** A step that can be taken back: what it did to which files, and what they held before. */
interface Step {
  readonly decision: Decision;
  readonly before: FileChanges;
}

/** One person at work on one disclosure: what its files hold, and the steps that were taken since it was opened. */
export class Session {
  readonly #root: string;
  readonly #name: ReviewedName;
  readonly #steps: Step[] = [];
  #review: Review;
  /** What every file of the disclosure held when it was last read. */
  #texts: ReadonlyMap<string, string | null>;

  private constructor(root: string, name: ReviewedName, review: Review) {
    this.#root = root;
    this.#name = name;
    this.#review = review;
    this.#texts = readTexts(root, review);
  }

  /** Opens a disclosure; undefined where the data folder does not hold it. */
  static open(root: string, name: ReviewedName): Session | undefined {
    const review = openReview(new Archive(root), name);
    return review && new Session(root, name, review);
  }

  get review(): Review {
    return this.#review;
  }

  get canUndo(): boolean {
    return this.#steps.length > 0;
  }

  /** Reads the disclosure again where somebody has changed its files: earlier steps cannot be taken back any more. */
  refresh(): void {
    if (this.#findChanged() === undefined) return;
    this.#steps.length = 0;
    this.#reload();
  }

  /** Takes a decision and writes it. Throws `DecisionRefused`, with nothing written. */
  decide(decision: Decision, today: string): void {
    const before = this.#texts;
    if (decision.kind === "finish") this.#refuseErrors();
    const changes = settle(this.#review, decision, today, (file) => before.get(file) ?? null);
    this.#write(changes);
    this.#steps.push({
      decision,
      before: new Map([...changes.keys()].map((file) => [file, before.get(file) ?? null])),
    });
  }

  /** Takes the last step back; what it was about. */
  undo(): Decision {
    const step = this.#steps.at(-1);
    if (!step) throw new DecisionRefused("nothing-to-undo");
    this.#write(step.before);
    this.#steps.pop();
    return step.decision;
  }

  #write(changes: FileChanges): void {
    this.#refuseChanged();
    saveFiles(this.#root, changes);
    this.#reload();
  }

  /** What is marked as reviewed must pass validation, or no site could be built any more. */
  #refuseErrors(): void {
    const errors = isCompared(this.#review) ? listErrorsIfReviewed(this.#review) : [];
    if (errors.length > 0) throw new DecisionRefused("not-valid", { count: String(errors.length) });
  }

  /** Where somebody else has changed a file, the disclosure is read again and the step is not taken. */
  #refuseChanged(): void {
    const file = this.#findChanged();
    if (file === undefined) return;
    this.refresh();
    throw new DecisionRefused("changed", { file });
  }

  /** A file that does not hold what it held when it was last read. */
  #findChanged(): string | undefined {
    const now = readTexts(this.#root, this.#review);
    return [...new Set([...now.keys(), ...this.#texts.keys()])].find(
      (file) => (now.get(file) ?? null) !== (this.#texts.get(file) ?? null),
    );
  }

  #reload(): void {
    const review = openReview(
      new Archive(this.#root, { known: { shared: this.#review.archive.shared } }),
      this.#name,
    );
    // Whoever removed it meanwhile finds it gone: nothing is written then.
    if (!review) throw new DecisionRefused("changed", { file: this.#review.folder });
    this.#review = review;
    this.#texts = readTexts(this.#root, review);
  }
}

function openReview(archive: Archive, { bureau, year, phase }: ReviewedName): Review | undefined {
  const entry = archive.findDisclosure(bureau, year, phase);
  return entry && readReview(archive, entry);
}

const readTexts = (root: string, { folder }: Review): ReadonlyMap<string, string | null> =>
  new Map(listFiles(root, folder).map((file) => [file, readDataFile(root, file)]));

/** The cells that a decision was about. */
export function cellsOf(decision: Decision): readonly CellPlace[] {
  if (decision.kind === "accept") return decision.cells;
  return "cell" in decision ? [decision.cell] : [];
}
