import type { Traits } from "../../../archive/figures/comparability.ts";
import { fill } from "../../../text/fill.ts";

/** A disclosure as its bureau's page shows it. */
export interface Column {
  readonly choice: string;
  readonly name: string;
  readonly traits: Traits;
  /** Cells by concept. */
  readonly cells: ReadonlyMap<string, Node>;
}

/**
 * Reads a disclosure's figures from the table of its bureau's page, which has them in this page's language; undefined where there is none. `option`
 * is how a disclosure is named.
 */
export async function loadColumn(option: string, base: string, choice: string): Promise<Column | undefined> {
  const [bureau = "", year = ""] = choice.split("/");
  const response = await fetch(`${base}${bureau}/`);
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`${response.status} ${bureau}`);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const heads = [...page.querySelectorAll<HTMLElement>("#years thead th")];
  const index = heads.findIndex((head) => head.dataset["year"] === year);
  const traits = heads[index]?.dataset["traits"];
  if (traits === undefined) return undefined;
  const rows = [...page.querySelectorAll<HTMLTableRowElement>("#years tbody tr")];
  const cells = rows.flatMap((row): [string, Node][] => {
    const cell = row.cells[index];
    return cell ? [[row.dataset["concept"] ?? "", cell]] : [];
  });
  const name = fill(option, { name: page.querySelector("h1")?.textContent ?? bureau, year });
  return { choice, name, traits: JSON.parse(traits), cells: new Map(cells) };
}
