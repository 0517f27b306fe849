import { normalizeLabel } from "../../text/labels.ts";
import type { ShapedBlock, ShapedColumn } from "../shape/columns.ts";
import { measureIds } from "./measureId.ts";
import type { PlacedColumn } from "./placed.ts";

const SUM = /(?:合计|总计|小计|总额)$|^(?:合计|总计|小计|总额)/;
const UNIT_HEADING = /^(?!.*(?:科目|经济|功能|分类)).*(?:单位|部门)/;
/** Headings of columns that hold sentences: they stay for a person to restate. */
const SENTENCES = /绩效目标|说明|简介|依据|理由|内容|用途/;
/** Headings of the names of a second or third subject of a row. */
const SUBJECT_NAME = /科目|分类|名称/;
/** Characters from which a text is a sentence, no name. */
const LONG = 40;

/** The columns of a block with their roles; the columns of 类, 款 and 项 become one. */
export function placeColumns(block: ShapedBlock, year: number, final: boolean): PlacedColumn[] {
  const words = placeWords(block);
  const numbers = block.columns.filter(({ kind }) => kind === "number");
  const ids = measureIds(numbers.map(({ heading }) => heading));
  const figures = numbers.map(
    (column, n): PlacedColumn => ({
      id: ids[n] ?? "amount",
      heading: column.heading,
      role: "part",
      from: [column.column],
      ...figureOf(column.heading, year, final),
    }),
  );
  giveRoles(figures);
  nameTotal(figures);
  return [...words, ...figures].sort((a, b) => (a.from[0] ?? 0) - (b.from[0] ?? 0));
}

/**
 * The total of all figures of the disclosure's own year is called so, whatever stands over it: 一般公共预算支出/合计. That of 本年收入 keeps its
 * name: it is not the whole.
 */
function nameTotal(figures: PlacedColumn[]): void {
  const total = figures.find(({ role, figureOf }) => role === "total" && !figureOf);
  if (!total || total.id === "current_year" || figures.some(({ id }) => id === "total")) return;
  for (const figure of figures) if (figure.shareOf === total.id) figure.shareOf = "total";
  total.id = "total";
}

/** Columns that hold no figures: codes with their names, numbers of rows, units, other words. */
function placeWords(block: ShapedBlock): PlacedColumn[] {
  const placed: PlacedColumn[] = [];
  const columns = block.columns.filter(
    (column) => column.kind !== "number" && !holdsSentences(block, column),
  );
  const names = columns.find(isProjectName);
  let codes = 0;
  let labels = 0;
  for (let n = 0; n < columns.length; n++) {
    const column = columns[n] as ShapedColumn;
    const heading = column.heading.length > 0 ? column.heading : [" "];
    const last = heading.at(-1) ?? "";
    if (column.kind === "row-number") {
      if (!placed.some(({ role }) => role === "row-number"))
        placed.push({ id: "row_number", heading, role: "row-number", from: [column.column] });
    } else if (column.kind === "code" && UNIT_HEADING.test(last)) {
      placed.push({ id: "unit_code", heading, role: "unit-code", from: [column.column] });
    } else if (column.kind === "code") {
      const from = [column.column];
      while (columns[n + 1]?.kind === "code" && sameHead(columns[n], columns[n + 1]))
        from.push(columns[++n]?.column ?? 0);
      const role = (["code", "paired-code", "third-code"] as const)[codes++];
      const path = from.length > 1 && /^[类款项]$/.test(last) ? heading.slice(0, -1) : heading;
      if (role) placed.push({ id: role.replace("-", "_"), heading: path, role, from });
    } else if (column.kind === "coded-label") {
      const [code, label] =
        (
          [
            ["code", "label"],
            ["paired-code", "paired-label"],
            ["third-code", "third-label"],
          ] as const
        )[codes++] ?? [];
      labels = codes;
      if (!code || !label) continue;
      placed.push({ id: code.replace("-", "_"), heading, role: code, from: [column.column] });
      placed.push({ id: label.replace("-", "_"), heading, role: label, from: [column.column] });
    } else if (
      /^(?:预算单位|单位名称|部门名称|预算单位名称)$/.test(last) &&
      columns.some(({ kind }) => kind === "code")
    ) {
      placed.push({ id: "unit_name", heading, role: "unit-name", from: [column.column] });
    } else {
      const role = (["label", "paired-label", "third-label"] as const)[labels];
      // The first name is the row's own; the others are those of codes.
      const isName =
        labels === 0
          ? codes > 0 || !names || column === names
          : labels < codes && SUBJECT_NAME.test(heading.join(""));
      if (role && isName) {
        labels++;
        placed.push({ id: role.replace("-", "_"), heading, role, from: [column.column] });
      } else
        placed.push({
          id: `text${letters(placed.filter((one) => one.role === "text").length)}`,
          heading,
          role: "text",
          from: [column.column],
        });
    }
  }
  return placed;
}

/** Whether a column names projects: their names are the rows', whatever words stand before them. */
const isProjectName = ({ kind, heading }: ShapedColumn): boolean =>
  kind === "text" && /项目名称$/.test(heading.at(-1) ?? "");

/** Whether a column of words, but for the first, holds sentences. */
function holdsSentences(block: ShapedBlock, column: ShapedColumn): boolean {
  if (column.kind !== "text" || column === block.columns.find(({ kind }) => kind === "text")) return false;
  const texts = block.rows.flatMap(({ cells }) => cells.get(column.column)?.text ?? []);
  return (
    texts.some((text) => text.includes("。") || text.length > LONG) ||
    (texts.length > 0 &&
      SENTENCES.test(column.heading.at(-1) ?? "") &&
      texts.some((text) => text.length > LONG / 2))
  );
}

/** An ending that tells columns apart: none, _b, _c … */
function letters(n: number): string {
  return n === 0 ? "" : `_${String.fromCodePoint(97 + (n % 26)).repeat(1 + Math.floor(n / 26))}`;
}

/** Whether two columns of codes are parts of one: they stand below the same heading. */
function sameHead(column: ShapedColumn | undefined, next: ShapedColumn | undefined): boolean {
  if (!column || !next || next.column !== column.column + 1) return false;
  const head = (one: ShapedColumn) =>
    (/^[类款项]$/.test(one.heading.at(-1) ?? "") ? one.heading.slice(0, -1) : one.heading).join("/");
  return head(column) === head(next);
}

/** The year and phase of a column, where its headings say another than the disclosure's. */
function figureOf(heading: string[], year: number, final: boolean): Pick<PlacedColumn, "figureOf"> {
  const text = heading.join("/");
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

/** Headings of what was spent in per cent of a plan. */
const COMPLETION = /完成率|执行率|完成(?:年初|调整)?预算/;

/** Gives each figure its role among the others, by its headings. */
function giveRoles(figures: PlacedColumn[]): void {
  for (const figure of figures) {
    const last = normalizeLabel(figure.heading.at(-1) ?? "");
    const text = figure.heading.join("/");
    if (COMPLETION.test(last)) {
      figure.role = "completion";
      // Its heading names the plan, but it is no figure of that.
      delete figure.figureOf;
    } else if (/%|比例|增长率|增减率|幅度|占比/.test(last)) figure.role = "rate";
    else if (/增减|增加|变化|变动|比上年/.test(text)) figure.role = "change";
    else if (/^数量$|人数|个数|台数|辆数/.test(last)) figure.role = "count";
    else if (/^单价/.test(last)) figure.role = "price";
    else if (
      /^其中[:：]?.|其中[:：]?$|^(?:扣除|剔除)/.test(last) ||
      /其中[:：]?/.test(text.split("/").slice(0, -1).at(-1) ?? "")
    )
      figure.role = "of-which";
    else if (figure.heading.slice(0, -1).some((heading) => SUM.test(normalizeLabel(heading))))
      sumAcross(figure, figures);
    else if (SUM.test(last))
      figure.role = figure.heading.length > 1 && sharesGroup(figure, figures) ? "subtotal" : "total";
  }
  settleShares(figures);
  settleTotals(figures);
  settleChanges(figures);
  for (const [n, figure] of figures.entries()) {
    const whole =
      figure.role === "of-which"
        ? figures.slice(0, n).findLast(({ role }) => role !== "of-which")
        : undefined;
    if (whole) figure.shareOf = whole.id;
  }
}

/** A column below a heading such as 总计 sums the columns of its own kind: 总计/一般公共预算 those that end in 一般公共预算. */
function sumAcross(figure: PlacedColumn, figures: PlacedColumn[]): void {
  const at = figure.heading.findIndex((heading) => SUM.test(normalizeLabel(heading)));
  const group = figure.heading
    .slice(0, at)
    .map((heading) => `${heading}/`)
    .join("");
  const summed = figures.filter(
    ({ heading }) =>
      heading.at(-1) === figure.heading.at(-1) &&
      `${heading.join("/")}/`.startsWith(group) &&
      !heading.slice(0, -1).some((one) => SUM.test(normalizeLabel(one))),
  );
  figure.role = "subtotal";
  if (summed.length > 1) figure.sumOf = summed.map(({ id }) => id);
}

/** A change beside one column of this year and one of the year before is their difference; a completion beside one of a plan is of that. */
function settleChanges(figures: PlacedColumn[]): void {
  const own = figures.filter(({ role, figureOf }) => role === "part" && !figureOf);
  const plans = figures.filter(({ role, figureOf }) => role === "part" && figureOf?.phase && !figureOf.year);
  for (const figure of figures)
    if (figure.role === "completion" && own[0] && plans[0] && own.length + plans.length === 2)
      figure.changeOf = [own[0].id, plans[0].id];
  const before = figures.filter(
    ({ role, figureOf }) => role === "part" && figureOf?.year === -1 && !figureOf.phase,
  );
  const [newer] = own;
  const [older] = before;
  if (own.length !== 1 || before.length !== 1 || !newer || !older) return;
  for (const figure of figures)
    if (figure.role === "change" || figure.role === "rate") figure.changeOf = [newer.id, older.id];
}

/** Whether a sum stands in a group of columns that is only a part of all. */
function sharesGroup(figure: PlacedColumn, figures: PlacedColumn[]): boolean {
  const group = figure.heading.slice(0, -1).join("/");
  return figures.some(
    (other) => !`${other.heading.join("/")}/`.startsWith(`${group}/`) && sameFigures(other, figure),
  );
}

function sameFigures(a: PlacedColumn, b: PlacedColumn): boolean {
  return JSON.stringify(a.figureOf ?? {}) === JSON.stringify(b.figureOf ?? {});
}

/**
 * Shares that are parts: where a sum has no other parts, the 其中 below it are its parts, and so is the first of a group
 * whose other members go on without 其中. A sum that has only shares below it is a part itself.
 */
function settleShares(figures: PlacedColumn[]): void {
  const groupOf = ({ heading }: PlacedColumn) => heading.slice(0, -1).join("/");
  for (const [n, figure] of figures.entries()) {
    const next = figures[n + 1];
    const summed = figures.some(({ role }, at) => at < n && (role === "total" || role === "subtotal"));
    if (
      figure.role === "of-which" &&
      next?.role === "part" &&
      groupOf(next) === groupOf(figure) &&
      groupOf(figure) &&
      summed
    )
      figure.role = "part";
  }
  const shares = figures.filter(({ role }) => role === "of-which");
  if (shares.length > 1 && !figures.some(({ role }) => role === "part"))
    for (const figure of shares) figure.role = "part";
  for (const figure of figures.filter(({ role, sumOf }) => role === "subtotal" && !sumOf)) {
    const group = `${groupOf(figure)}/`;
    const hasParts = figures.some(
      (other) =>
        other.role === "part" &&
        `${other.heading.join("/")}/`.startsWith(group) &&
        sameFigures(other, figure),
    );
    if (!hasParts) figure.role = "part";
  }
}

/** One total for the figures of one year and phase: the first sum is it, others are sums of some. */
function settleTotals(figures: PlacedColumn[]): void {
  const seen = new Set<string>();
  for (const figure of figures) {
    if (figure.role !== "total") continue;
    const key = JSON.stringify(figure.figureOf ?? {});
    if (seen.has(key)) figure.role = "subtotal";
    seen.add(key);
  }
}
