import { listColumns } from "../read/csv/rows.ts";
import type { Format } from "../read/formats/format.ts";
import type { FormatTable } from "../schema/format.ts";
import { factSchema, type ListTableName } from "../schema/lists.ts";
import type { Budget, Project } from "./budget.ts";
import type { Random } from "./random.ts";
import { type Scope, sumOf, writeAmount } from "./tables.ts";
import words from "./words.json" with { type: "json" };
import { writeLines } from "./write.ts";

type Line = Record<string, string>;

/** The lists of one scope of a budget, each as a data file. */
export function makeLists(
  random: Random,
  format: Format,
  budget: Budget,
  scope: Scope,
  year: string,
  unit: string,
): Record<string, string> {
  const inScope = (position: number): boolean => scope.unit === undefined || position === scope.unit;
  const projects = budget.projects
    .filter((project) => inScope(project.unit))
    .map((project, index) => ({ project, number: String(index + 1), budget: budgetOf(budget, project) }));
  const spendings = budget.spendings.filter((spending) => inScope(spending.unit));
  const total = sumOf(spendings);
  const basic = sumOf(spendings.filter(({ project }) => !project));
  const writeTable = (
    id: ListTableName,
    make: (table: FormatTable) => readonly Line[],
  ): Readonly<Record<string, string>> => {
    const table = format.lists.find((list) => list.id === id);
    return table ? { [id]: writeLines(listColumns(table), make(table)) } : {};
  };
  const names = projects.map(({ project }) => project.name);
  return {
    ...writeTable("projects", (table) =>
      projects.map(({ project, number, budget: whole }) =>
        makeSheet(random, table, budget, project, number, whole, year, unit),
      ),
    ),
    ...writeTable("indicators", (table) =>
      projects.flatMap(({ project, number, budget: whole }) =>
        makeIndicators(random, table, project, number, whole, year),
      ),
    ),
    ...writeTable("procurement", () => makeProcurement(random, names, unit)),
    ...writeTable("assets", (table) => makeAssets(random, table, unit)),
    ...writeTable("units", () =>
      budget.units
        .filter((_, position) => inScope(position))
        .map(({ code, name }, position) => ({
          unit_code: code,
          unit_name: name,
          nature: position === 0 ? "行政" : "事业",
          grade: "正科级",
          funding: "财政拨款",
        })),
    ),
    facts: writeLines(
      Object.keys(factSchema.shape),
      [
        ["total-revenue", "收入总计", total] as const,
        ["total-expenditure", "支出总计", total] as const,
        ["basic-expenditure", "基本支出", basic] as const,
      ].map(([key, label, amount]) => ({
        fact_id: key,
        section: "overview",
        key,
        value: writeAmount(amount),
        unit,
        label,
      })),
    ),
  };
}

/** What our summary of such a budget says. */
export const EXPLANATION =
  "## 收入和支出\n\n- 收入 :fact[total-revenue]，支出 :fact[total-expenditure]，其中基本支出 :fact[basic-expenditure]。\n";

const budgetOf = ({ spendings }: Budget, project: Project): number =>
  sumOf(spendings.filter((spending) => spending.project === project));

function makeSheet(
  random: Random,
  { parts }: FormatTable,
  budget: Budget,
  project: Project,
  number: string,
  whole: number,
  year: string,
  unit: string,
): Line {
  const start = `${budget.departmentCode}${year.slice(2)}P`;
  const columns = parts.flatMap((part) => part.columns);
  const length = columns.find(({ role }) => role === "project-code")?.length ?? 0;
  const code = start + String(random.int(1, 999_999_999)).padStart(length - start.length, "0");
  const shares = [random.int(5, 25), random.int(30, 55), random.int(60, 90), 100];
  const plan = columns
    .filter(({ role }) => role === "plan")
    .map(({ id }, index): [string, string] => [
      id,
      writeAmount(Math.floor((whole * (shares[index] ?? 100)) / 100)),
    ]);
  return {
    row_type: "sheet",
    sheet_number: number,
    project_code: code,
    project_name: project.name,
    budget: writeAmount(whole),
    fiscal: writeAmount(whole),
    unit,
    purpose: `用于${project.topic}。`,
    aims: `做好${project.topic}，按时完成。`,
    ...Object.fromEntries(plan),
  };
}

function makeIndicators(
  random: Random,
  { parts }: FormatTable,
  project: Project,
  number: string,
  whole: number,
  year: string,
): Line[] {
  const levels = Object.entries(parts[0]?.levels ?? {}).flatMap(([level1, level2s]) =>
    level2s.length > 0 ? level2s.map((level2) => [level1, level2] as const) : [[level1, ""] as const],
  );
  const lines = levels.flatMap(([level1, level2]) => {
    const templates =
      (words.indicators as Readonly<Record<string, readonly (readonly string[])[]>>)[level2 || level1] ?? [];
    return random.some(templates, random.int(1, 2)).map((texts) => ({ level1, level2, texts }));
  });
  return lines.map(({ level1, level2, texts }, index) => {
    const values: Record<string, string> = {
      topic: project.topic,
      thing: random.pick(words.things),
      count: String(random.int(1, 500)),
      rate: String(random.int(80, 100)),
      low: String(random.int(1, 10)),
      cost: writeAmount(whole),
      year,
    };
    const [level3, description, value] = texts.map((text) =>
      text.replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? ""),
    );
    return {
      sheet_number: number,
      row_number: String(index + 1),
      level1,
      level2,
      level3: level3 ?? "",
      description: description ?? "",
      value: value ?? "",
      basis: random.pick(words.bases),
    };
  });
}

function makeProcurement(random: Random, projects: readonly string[], unit: string): Line[] {
  const lines = random
    .some(words.goods, random.int(1, words.goods.length))
    .map(([item = "", catalogue_code = "", unit_of_measure = ""]) => {
      const quantity = random.int(1, 40);
      const price = random.int(1, 60) * 10;
      return { item, catalogue_code, unit_of_measure, quantity, price, project: random.pick(projects) };
    });
  const sum = writeAmount(lines.reduce((all, { quantity, price }) => all + quantity * price, 0));
  return [
    { row_type: "total", project_name: "合计", total: sum, general: sum, unit },
    ...lines.map(({ project, quantity, price, ...line }) => {
      const total = writeAmount(quantity * price);
      return {
        ...line,
        row_type: "line",
        project_name: project,
        quantity: String(quantity),
        unit_price: writeAmount(price),
        total,
        general: total,
        unit,
      };
    }),
  ];
}

/** The total that the format prints, and the lines that it is the sum of. */
function makeAssets(random: Random, { parts }: FormatTable, unit: string): Line[] {
  const lines = parts.flatMap((part) => part.lines);
  const whole = lines.filter(({ type }) => type === "total");
  const items = lines
    .filter((line) => line.type === undefined && whole.some(({ id }) => line.parent === id))
    .map(({ id }) => ({ id, value: random.amount(0, 2) }));
  const total = items.reduce((sum, { value }) => sum + value, 0);
  const values = new Map([
    ...whole.map(({ id }) => [id, total] as const),
    ...items.map(({ id, value }) => [id, value] as const),
  ]);
  return lines.map(({ id, label }) => {
    const value = values.get(id);
    return {
      as_of: "上年末",
      item: label,
      ...(value === undefined ? {} : { value: writeAmount(value), unit }),
    };
  });
}
