import { says } from "../headings/headings.ts";
import type { ShapedBlock } from "../shape/columns.ts";
import { nameFigures, nameTotal } from "./figureNames.ts";
import { giveRoles } from "./figureRoles.ts";
import type { PlacedColumn } from "./placed.ts";
import { placeWords } from "./wordColumns.ts";

/** The columns of a block with their roles; the columns of 类, 款 and 项 become one. */
export function placeColumns(block: ShapedBlock, year: number, final: boolean): PlacedColumn[] {
  const words = placeWords(block);
  const numbers = block.columns.filter(({ kind }) => kind === "number");
  const figures = numbers.map(
    ({ column, heading }): PlacedColumn => ({
      id: "",
      heading: heading.length > 0 ? heading : [" "],
      role: "part",
      from: [column],
      ...figureOf(heading, year, final),
    }),
  );
  nameFigures(figures);
  giveRoles(figures);
  nameTotal(figures);
  return [...words, ...figures].sort((a, b) => (a.from[0] ?? 0) - (b.from[0] ?? 0));
}

/** Phases in the order in which a heading that names several is told: 调整预算数 is no 预算数. */
const PHASES = ["adjusted", "executed", "final", "budget"] as const;

/** The year and phase of a column, where its headings say another than the disclosure's. */
function figureOf(heading: string[], year: number, final: boolean): Pick<PlacedColumn, "figureOf"> {
  const text = heading.join("/");
  if (says("change", text)) return {};
  const printed = /(20\d\d)年/.exec(text)?.[1];
  const offset = printed ? Number(printed) - year : says("last-year", text) ? -1 : 0;
  const phase = PHASES.find((one) => says(one, text)) ?? null;
  const own = final ? "final" : "budget";
  if (offset === 0 && (phase === null || phase === own)) return {};
  return {
    figureOf: {
      ...(offset === 0 ? {} : { year: offset }),
      ...(phase === null || phase === own ? {} : { phase }),
    },
  };
}
