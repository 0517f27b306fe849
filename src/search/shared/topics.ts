import type { Provenance, ReviewState } from "../../schema/vocabulary.ts";
import { stemEnglish } from "./normalize.ts";
import { type Blocks, readLine } from "./readBlocks.ts";

/** A change of a figure against the year before: as the explanation states it, or between two budgets that we hold. */
export interface TopicChange {
  readonly direction: "increase" | "decrease" | "none";
  readonly amount: string;
  readonly unit: string;
  /** Below the scope's path where the explanation states it; without it, it was computed from the budget of the year before. */
  readonly stated?: string;
}

/** What one department's disclosure prints for a topic. */
export interface TopicFigure {
  /** Number of the document. */
  readonly document: number;
  readonly amount: string;
  readonly unit: string;
  /** Where it stands, below the scope's path. */
  readonly path: string;
  /** The name of the table or list in which it stands. */
  readonly place: string;
  readonly provenance: Provenance;
  /** Where not the whole disclosure was looked at by a person. */
  readonly review?: ReviewState;
  readonly change?: TopicChange;
}

/** Something that can be asked for of many departments: a concept, a kind of figure in explanations, a subject. */
export interface Topic {
  readonly name: string;
  /** Code of a subject; empty for others. */
  readonly code: string;
  /** The page that has it of all departments, below the site's base path. */
  readonly path: string;
  /** The largest exact amount first. */
  readonly figures: readonly TopicFigure[];
  /** Numbers of documents that print it in several places, as no one figure. */
  readonly scattered: readonly number[];
}

/** Ids of the topics that are called so, the likeliest first. */
export async function listTopicIds(blocks: Blocks, text: string): Promise<readonly string[]> {
  const line = (await readLine(blocks, "Q", text)) ?? (await readLine(blocks, "Q", stemEnglish(text)));
  return line?.split("|") ?? [];
}

export async function readTopic(blocks: Blocks, id: string): Promise<Topic | undefined> {
  const line = await readLine(blocks, "F", id);
  return line === undefined ? undefined : JSON.parse(line);
}

/** The likeliest topic that is called so; undefined where none is. */
export async function findTopic(blocks: Blocks, text: string): Promise<Topic | undefined> {
  const [id] = text === "" ? [] : await listTopicIds(blocks, text);
  return id === undefined ? undefined : readTopic(blocks, id);
}
