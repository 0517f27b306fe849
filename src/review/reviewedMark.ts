import { writeJson } from "../read/canonical.ts";
import type { Review, ReviewTable } from "./disclosure.ts";
import type { ReadFile } from "./fileDraft.ts";

/** `disclosure.json` with a table among the files that a person has compared. */
export function markReviewed(
  review: Review,
  { scope, file }: ReviewTable,
  read: ReadFile,
): [file: string, text: string] {
  const { reviewed = [] } = review.entry.disclosure.review ?? {};
  return editDisclosure(review, read, (value) => ({
    ...value,
    review: {
      ...(value["review"] as object),
      state: "partly",
      reviewed: [...reviewed, `${scope.id}/${file}`],
    },
  }));
}

/** `disclosure.json` of a disclosure all of which a person has compared: it says nothing of a program any more. */
export const removeMark = (review: Review, read: ReadFile): [file: string, text: string] =>
  editDisclosure(review, read, ({ review: _, ...value }) => value);

function editDisclosure(
  { folder }: Review,
  read: ReadFile,
  edit: (value: Record<string, unknown>) => Record<string, unknown>,
): [file: string, text: string] {
  const file = `${folder}/disclosure.json`;
  return [file, writeJson(edit(JSON.parse(read(file) ?? "{}")))];
}
