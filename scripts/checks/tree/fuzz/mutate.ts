import fc from "fast-check";
import { chooseFrom } from "./choose.ts";
import { editCsv } from "./csvEdits.ts";
import { editJson } from "./jsonEdits.ts";
import { editBytes, editMarkdown } from "./textEdits.ts";

/** One edit: of what the file says, or of its bytes; `numbers` choose what and where. */
export interface Edit {
  readonly of: "values" | "bytes";
  readonly numbers: readonly number[];
}

/** A changed data file: which of its kind, and what is done to it, in order. */
export interface Mutation {
  readonly file: number;
  readonly edits: readonly Edit[];
}

const makeEdit = (of: fc.Arbitrary<Edit["of"]>): fc.Arbitrary<Edit> =>
  fc.record({ of, numbers: fc.array(fc.nat(9_999), { minLength: 8, maxLength: 8 }) });

/** Mutations for a reader. fast-check makes smaller ones of one that fails. */
export const mutations: fc.Arbitrary<Mutation> = fc.record({
  file: fc.nat(99),
  edits: fc.array(makeEdit(fc.constantFrom("values", "values", "values", "bytes")), {
    minLength: 1,
    maxLength: 3,
  }),
});

/** Mutations for a whole site: one edit of what a file says, which validation is likelier to accept. */
export const smallMutations: fc.Arbitrary<Mutation> = fc.record({
  file: fc.nat(99),
  edits: fc.array(makeEdit(fc.constant("values")), { minLength: 1, maxLength: 1 }),
});

/** What a file holds after the edits. */
export function mutate(file: string, bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  return edits.reduce((changed, { of, numbers }) => {
    const choose = chooseFrom(numbers);
    if (of === "bytes") return editBytes(changed, choose);
    const text = Buffer.from(changed).toString("utf8");
    if (file.endsWith(".csv")) return Buffer.from(editCsv(text, choose));
    return Buffer.from(file.endsWith(".json") ? editJson(text, choose) : editMarkdown(text, choose));
  }, bytes);
}
