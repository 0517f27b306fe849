import type { ShapedBlock } from "../shape/columns.ts";
import { nameFigures, nameTotal } from "./figureNames.ts";
import { giveRoles } from "./figureRoles.ts";
import { CHANGE } from "./headingWords.ts";
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

/** The year and phase of a column, where its headings say another than the disclosure's. */
function figureOf(heading: string[], year: number, final: boolean): Pick<PlacedColumn, "figureOf"> {
  const text = heading.join("/");
  if (CHANGE.test(text)) return {};
  const printed = /(20\d\d)年/.exec(text)?.[1];
  const offset = printed ? Number(printed) - year : /上年(?!结转|结余|实户)|去年|上一年/.test(text) ? -1 : 0;
  const phase = /调整预算/.test(text)
    ? "adjusted"
    : /执行数|预计执行|执行情况/.test(text)
      ? "executed"
      : /决算/.test(text)
        ? "final"
        : /预算数|年初预算/.test(text)
          ? "budget"
          : null;
  const own = final ? "final" : "budget";
  if (offset === 0 && (phase === null || phase === own)) return {};
  return {
    figureOf: {
      ...(offset === 0 ? {} : { year: offset }),
      ...(phase === null || phase === own ? {} : { phase }),
    },
  };
}
