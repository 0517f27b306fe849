import type { Cause } from "../../archive/scope/causes.ts";
import type { Ui } from "../../text/ui.ts";
import { writeFound } from "../gather/writeFound.ts";

/** How many contradictions there are, in words; those with one cause count once. */
export function countFindings(ui: Ui, causes: readonly Cause[]): string {
  const open = causes.filter(([{ state }]) => state === "open").length;
  return writeFound(ui, { explained: causes.length - open, open });
}
