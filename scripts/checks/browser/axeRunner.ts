import { fileURLToPath } from "node:url";
import type { AxeResults, RunOptions } from "axe-core";

/**
 * axe for pa11y, with every rule of WCAG 2.2 up to AAA and the best practices. pa11y's own runner knows those of A and AA of WCAG 2.1
 * and takes others by name alone, which HTML CodeSniffer in the same run refuses.
 */
export const supports = "^9.0.0";
export const scripts = [fileURLToPath(import.meta.resolve("axe-core/axe.min.js"))];

interface Issue {
  readonly code: string;
  readonly type: "error";
  readonly message: string;
  readonly element: Element | null;
}

/** Runs in the page, as text: it may use nothing from outside. What axe cannot decide (colours of cells that span rows) is no fault. */
export async function run(): Promise<Issue[]> {
  const tags = ["wcag2", "wcag21", "wcag22"].flatMap((version) =>
    ["a", "aa", "aaa"].map((level) => version + level),
  );
  const options: RunOptions = { runOnly: [...tags, "best-practice"], resultTypes: ["violations"] };
  const { axe } = window as unknown as {
    axe: { run(context: Document, options: RunOptions): Promise<AxeResults> };
  };
  const { violations } = await axe.run(document, options);
  return violations.flatMap(({ id, help, helpUrl, nodes }) =>
    nodes.map(({ target }) => ({
      code: id,
      type: "error" as const,
      message: `${help} (${helpUrl})`,
      element: document.querySelector(target.join(" ")),
    })),
  );
}
