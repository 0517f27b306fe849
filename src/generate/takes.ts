import type { Line } from "../schema/format/part.ts";
import type { Spending } from "./budget.ts";

/** Whether a spending is counted. */
export type Takes = (spending: Spending) => boolean;

const isBasic: Takes = ({ project }) => !project;
const startsWith =
  (...beginnings: string[]): Takes =>
  ({ economic }) =>
    beginnings.some((beginning) => economic.startsWith(beginning));
const both =
  (...all: Takes[]): Takes =>
  (spending) =>
    all.every((takes) => takes(spending));
const isGeneral: Takes = ({ source }) => source === "general";
const isFund: Takes = ({ source }) => source === "fund";
export const isPersonnel = both(isBasic, startsWith("301", "303"));
const isPublic = both(isBasic, startsWith("302", "310"));
const isThreePublic = startsWith("30212", "30217", "30231");

/** What a measure counts. Measures that are not here are blank: the made budgets have only current revenue of two sources. */
export const MEASURES: Readonly<Record<string, Takes>> = {
  amount: () => true,
  total: () => true,
  current_year: () => true,
  fiscal_appropriation: () => true,
  general: isGeneral,
  general_fiscal: isGeneral,
  sum_general: isGeneral,
  fund: isFund,
  sum_fund: isFund,
  basic: isBasic,
  project: ({ project }) => project !== undefined,
  personnel: isPersonnel,
  public: isPublic,
  wages_and_welfare: both(isBasic, startsWith("301")),
  individual_and_family: both(isBasic, startsWith("303")),
  goods_and_services: both(isBasic, startsWith("302")),
  capital: both(isBasic, startsWith("310")),
  other_operating: ({ project }) => project?.category === "其他运转类",
  specific_target: ({ project }) => project?.category === "特定目标类",
  overseas: startsWith("30212"),
  vehicles: startsWith("30231"),
  vehicle_operation: startsWith("30231"),
  reception: startsWith("30217"),
};

/** What a table speaks of, where it is not the whole budget. */
export const TABLES: Readonly<Record<string, Takes>> = {
  "general-public-expenditure": isGeneral,
  "government-fund-expenditure": isFund,
  "state-capital-expenditure": () => false,
  "basic-expenditure": both(isBasic, isGeneral),
  "basic-expenditure-details": isBasic,
  "project-expenditure": ({ project }) => project !== undefined,
  "operating-expenses": both(isPublic, isGeneral),
  "three-public-expenses": both(isThreePublic, isGeneral),
};

/** What a fixed line counts; undefined for one that stays blank. */
export function findLineTakes({ id, type }: Line): Takes | undefined {
  const [, subject] = /^function-(\d{3})$/.exec(id) ?? [];
  if (subject) return ({ functional }) => functional.startsWith(subject);
  if (type === "total" || /^(total|current)-/.test(id) || id === "three-public") return () => true;
  return MEASURES[id.replaceAll("-", "_")] ?? (id === "overseas-other" ? MEASURES["overseas"] : undefined);
}
