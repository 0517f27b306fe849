/** A rule without its words: what its id and sentences are made of, and what its operator takes. */
export interface Derived {
  /** Parts of the id by their placeholders. */
  readonly ids: Readonly<Record<string, string>>;
  /** Words for the placeholders of its sentences. */
  readonly names?: Readonly<Record<string, string>>;
  readonly rule: Readonly<Record<string, unknown>>;
  /** The part of the table that it speaks of, which tells it from the like rules of other parts. */
  readonly block?: string;
}
