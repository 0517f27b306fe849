import type { JsonFile } from "../../../read/json/json.ts";
import { checkMarkdown } from "../../../read/markdown/markdownForm.ts";
import type { Disclosure } from "../../../schema/disclosure.ts";
import type { Issue } from "../../../schema/issue.ts";

/** The form of the notes that are printed under tables and lists. */
export function checkNotes(json: JsonFile, { scopes }: Disclosure): Issue[] {
  return Object.entries(scopes).flatMap(([scope, entries]) =>
    (["tables", "lists"] as const).flatMap((kind) =>
      Object.entries(entries[kind]).flatMap(([name, { notes }]) =>
        notes.flatMap((note, index) =>
          checkMarkdown(note, "note", () => json.place(["scopes", scope, kind, name, "notes", index])),
        ),
      ),
    ),
  );
}
