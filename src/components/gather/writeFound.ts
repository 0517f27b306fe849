import type { Gathering } from "../../archive/gather/gathering.ts";
import { fill } from "../../text/text.ts";
import type { Ui } from "../../text/ui.ts";

/** How many contradictions there are, and how many of what a program read are still to be checked. */
export function writeFound({ findings, marks }: Ui, { explained, open }: Gathering["found"]): string {
  return [
    ...(explained > 0 || open === 0 ? [fill(findings.count, { count: String(explained) })] : []),
    ...(open > 0 ? [fill(findings.openCount, { count: String(open) })] : []),
  ].join(marks.comma);
}
