import type { Finding } from "../../archive/scope/ledger.ts";
import type { Ui } from "../../text/ui.ts";
import { writeFound } from "../gather/writeFound.ts";

/** How many contradictions there are, in words. */
export function countFindings(ui: Ui, findings: readonly Finding[]): string {
  const open = findings.filter(({ state }) => state === "open").length;
  return writeFound(ui, { explained: findings.length - open, open });
}
