import type { ElementHandle, Page, SerializedAXNode } from "puppeteer-core";

/** Told through their parts: they say nothing themselves. */
const SILENT = new Set(["none", "generic", "rowgroup", "StaticText", "InlineTextBox", "LineBreak"]);
/** Properties that a browser keeps for itself. */
const INTERNAL = new Set(["role", "name", "children", "elementHandle", "backendNodeId", "loaderId", "url"]);

/** Chromium hands the bytes of a described role on as if each were a letter. */
const readState = (key: string, value: unknown): unknown =>
  key === "roledescription" ? Buffer.from(String(value), "latin1").toString("utf8") : value;

/** How far a heading of a table reaches, and which headings a cell belongs to, by their texts. Runs in the page. */
function describeCell(cell: Element): string {
  if (!(cell instanceof HTMLTableCellElement)) return "";
  const texts = cell.headers.split(" ").map((id) => (document.getElementById(id)?.textContent ?? "").trim());
  return [
    ...(cell.colSpan > 1 ? [` over ${cell.colSpan} columns`] : []),
    ...(cell.rowSpan > 1 ? [` over ${cell.rowSpan} rows`] : []),
    ...(cell.headers ? [` of ${texts.join(", ")}`] : []),
  ].join("");
}

async function tellNode(node: SerializedAXNode, depth: number): Promise<string> {
  const parts = node.children ?? [];
  const told = async (deeper: number): Promise<string> =>
    (await Promise.all(parts.map((part) => tellNode(part, deeper)))).join("");
  const { role, name = "" } = node;
  const indent = "  ".repeat(depth);
  if (role === "StaticText") return name.trim() ? `${indent}${name.trim()}\n` : "";
  if (SILENT.has(role)) return told(depth);
  const states = Object.entries(node).filter(
    ([key, value]) => !INTERNAL.has(key) && value !== false && value !== "" && typeof value !== "function",
  );
  const reach = await (await node.elementHandle())?.evaluate(describeCell);
  const line = `${indent}${role}${name ? ` “${name}”` : ""}${reach ?? ""}${states.map(([key, value]) => ` [${key}: ${readState(key, value)}]`).join("")}\n`;
  const inner = await told(depth + 1);
  // A name that is the text within is told once.
  return inner.trim() === name.trim() ? line : line + inner;
}

/**
 * What the browser tells screen readers of an element: a line for each part with its role, its name in quotes and its states; for a
 * cell the headings that it belongs to. What is told within a part stands indented below it.
 */
export async function speak(page: Page, root: ElementHandle): Promise<string> {
  const tree = await page.accessibility.snapshot({ root, interestingOnly: false });
  return tree ? tellNode(tree, 0) : "";
}
