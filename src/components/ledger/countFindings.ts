import type { Finding } from "../../archive/scope/ledger.ts";
import { fill } from "../../text/text.ts";
import type { Ui } from "../../text/ui.ts";

/** How many contradictions there are, and how many of what a program read are still to be checked. */
export function countFindings(ui: Ui, findings: readonly Finding[]): string {
  const open = findings.filter(({ state }) => state === "open").length;
  const explained = findings.length - open;
  return [
    ...(explained > 0 || open === 0 ? [fill(ui.findings.count, { count: String(explained) })] : []),
    ...(open > 0 ? [fill(ui.findings.openCount, { count: String(open) })] : []),
  ].join(ui.marks.comma);
}
