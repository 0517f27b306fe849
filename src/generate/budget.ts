import type { Shared } from "../read/shared.ts";
import { findNameIn } from "../read/subjects.ts";
import type { Random } from "./random.ts";
import words from "./words.json" with { type: "json" };

export type Department = (typeof words.departments)[number];

/** A project, and what it is paid for. */
export interface Project {
  readonly name: string;
  readonly topic: string;
  readonly category: "其他运转类" | "特定目标类";
  /** Position of its unit. */
  readonly unit: number;
}

/** One line of spending, from which every table follows. */
export interface Spending {
  readonly unit: number;
  /** Codes of 项 and 款. */
  readonly functional: string;
  readonly economic: string;
  /** The government economic code that goes with it. */
  readonly paired: string;
  /** Undefined for basic expenditure. */
  readonly project: Project | undefined;
  readonly source: "general" | "fund";
  /** Hundredths of the printed unit. */
  readonly amount: number;
}

export interface BudgetUnit {
  readonly code: string;
  readonly name: string;
}

/** A department's budget of one year. */
export interface Budget {
  readonly place: string;
  readonly department: Department;
  readonly departmentCode: string;
  readonly name: string;
  readonly units: readonly BudgetUnit[];
  readonly projects: readonly Project[];
  readonly spendings: readonly Spending[];
}

/** Where one works and what for: what stays the same from year to year. */
export type Office = Pick<Budget, "place" | "department" | "departmentCode" | "name" | "units">;

/** A budget of an office: what it pays its people, what it runs on, and its projects. */
export function makeBudget(random: Random, office: Office, year: string, shared: Shared): Budget {
  const pairs = pairCodes(shared);
  const subjects = listSubjects(office.department, year, shared);
  const home = random.pick(subjects);
  const spendings: Spending[] = [];
  const spend = (line: Omit<Spending, "paired" | "source"> & Partial<Pick<Spending, "source">>): void => {
    spendings.push({ source: "general", ...line, paired: pairs.get(line.economic) ?? "" });
  };
  const projects = office.units.flatMap((_, unit) => makeProjects(random, office, year, unit));
  office.units.forEach((_, unit) => {
    for (const economic of Object.keys(words.personnel))
      if (random.chance(70))
        spend({ unit, functional: home, economic, project: undefined, amount: random.amount(0, 2) });
    for (const [economic, functional] of Object.entries(words.contributions))
      spend({ unit, functional, economic, project: undefined, amount: random.amount(0, 1) });
    for (const economic of new Set([...words.always, ...random.some(words.public, random.int(5, 12))]))
      spend({ unit, functional: home, economic, project: undefined, amount: random.amount(0, 1) });
  });
  for (const project of projects) {
    const functional = random.pick(subjects);
    const source = random.chance(4) ? "fund" : "general";
    for (const economic of random.some(words.projectEconomic, random.int(1, 3)))
      spend({ unit: project.unit, functional, economic, project, source, amount: random.amount(0, 3) });
  }
  return { ...office, projects, spendings };
}

/** Names of which most are like others and some are like none, none twice in a budget: rows and sheets go together by their names. */
function makeProjects(random: Random, { department, place }: Office, year: string, unit: number): Project[] {
  const names = new Map<string, Project>();
  for (let count = random.int(7, 14); count > 0; count--) {
    const topic = random.pick(random.chance(70) ? department.topics : words.common);
    const before = random.pick(words.before).replace("{year}", year).replace("{place}", place);
    const name = `${before}${topic}${random.pick(words.kinds)}${unit === 0 ? "" : `（${unit + 1}）`}`;
    names.set(name, { name, topic, category: random.chance(50) ? "其他运转类" : "特定目标类", unit });
  }
  return [...names.values()];
}

/** The 项 that a department's own 款 have in a year. */
function listSubjects({ subjects }: Department, year: string, shared: Shared): string[] {
  const known = [...(shared.subjects.get("functional")?.values() ?? [])]
    .filter((subject) => findNameIn(subject, year))
    .map(({ code }) => code);
  return known.filter(
    (code) => code.length === 7 && subjects.some((beginning) => code.startsWith(beginning)),
  );
}

/** One government economic code for each department economic code. */
function pairCodes({ economicPairs }: Shared): Map<string, string> {
  return new Map([...economicPairs].toReversed().map((pair) => pair.split("-") as [string, string]));
}
