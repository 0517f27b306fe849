import type { FileSchema } from "../schema/openData/types.ts";
import { fill } from "../text/text.ts";
import { ui } from "../text/ui.ts";

/** A tidy file for a list of downloads: its path below the base, and what it holds. */
export function describeFile({ name, title, zh }: FileSchema, folder: string): { path: string; what: string } {
  return { path: `${folder}${name}.csv`, what: fill(ui.data.fileRow, { title, line: zh }) };
}
