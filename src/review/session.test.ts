import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { exampleArchive } from "../archive/exampleSite.ts";
import { readBureau } from "../read/disclosures.ts";
import { severityOf } from "../validation/rules.ts";
import { validateDisclosure } from "../validation/validateDisclosure.ts";
import type { Decision } from "./decision.ts";
import { openExampleReview } from "./exampleReview.ts";
import { listErrorsIfReviewed } from "./lastStep.ts";
import { listLeft, queueCells } from "./queue.ts";
import { finishSaving } from "./save.ts";
import { Session } from "./session.ts";

const TODAY = "2026-11-29";
const BASIC = { scope: "department", file: "tables/expenditure.csv", row: "row-22102", field: "basic" };
const PROJECT = { ...BASIC, field: "project" };

const lineOf = (text: string, beginning: string): string | undefined =>
  text.split("\n").find((line) => line.startsWith(beginning));

/** What validation says is wrong in the disclosure as its files now are. */
const errorsIn = (root: string): string[] => {
  const { shared } = exampleArchive;
  const { value: bureau } = readBureau(root, "demo-museum");
  const name = { fiscalYear: "2025", phase: "budget" } as const;
  return validateDisclosure(root, "demo-museum", bureau, name, shared, new Set(), new Set())
    .filter((issue) => severityOf(issue) === "error")
    .map(({ rule, place }) => `${rule} ${place.file}:${place.line}`);
};

const refusalOf = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return (error as { reason?: string }).reason ?? error;
  }
};

describe("a cell that a person accepts", () => {
  it("is no longer open, and its place says who knows it since when; nothing else changes", () => {
    const { root, session, read } = openExampleReview();
    const table = read("department/tables/expenditure.csv");
    session.decide({ kind: "accept", cells: [BASIC] }, TODAY);
    expect(read("department/open.csv")).not.toContain("row-22102,basic");
    expect(read("department/open.csv")).toContain("row-22102,project");
    expect(lineOf(read("department/places/expenditure.csv"), "row-22102,basic")).toMatch(
      /,accepted,2026-11-29$/,
    );
    expect(lineOf(read("department/places/expenditure.csv"), "row-1,total")).toMatch(/,proved,$/);
    expect(read("department/tables/expenditure.csv")).toBe(table);
    expect(queueCells(session.review)).toHaveLength(
      queueCells(openExampleReview().session.review).length - 1,
    );
    expect(errorsIn(root)).toEqual([]);
  });

  it("takes the list of open cells with it when it was the last one", () => {
    const { root, session } = openExampleReview();
    session.decide({ kind: "accept", cells: [BASIC, PROJECT] }, TODAY);
    expect(existsSync(join(root, session.review.folder, "department/open.csv"))).toBe(false);
    expect(errorsIn(root)).toEqual([]);
  });
});

describe("a cell that a person corrects", () => {
  it("holds what was typed as data files hold it", () => {
    const { root, session, read } = openExampleReview();
    session.decide({ kind: "correct", cell: BASIC, value: " （1,008.00） " }, TODAY);
    expect(lineOf(read("department/tables/expenditure.csv"), "6,22102,")).toContain(",-1008.00,");
    expect(lineOf(read("department/places/expenditure.csv"), "row-22102,basic")).toMatch(
      /,corrected,2026-11-29$/,
    );
    expect(errorsIn(root)).toEqual([]);
  });

  it("is accepted where the same is typed again", () => {
    const { session, read } = openExampleReview();
    session.decide({ kind: "correct", cell: PROJECT, value: "8.00" }, TODAY);
    expect(lineOf(read("department/places/expenditure.csv"), "row-22102,project")).toMatch(/,accepted,/);
  });

  it("gets a place with the page of its row where the program had seen nothing", () => {
    const { root, session, read } = openExampleReview();
    const cell = { ...BASIC, file: "tables/basic-expenditure.csv", row: "row-30101-50501", field: "public" };
    session.decide({ kind: "correct", cell, value: "0.00" }, TODAY);
    expect(lineOf(read("department/places/basic-expenditure.csv"), "row-30101-50501,public")).toBe(
      "row-30101-50501,public,,6,,,,,corrected,2026-11-29",
    );
    expect(errorsIn(root)).toEqual([]);
  });

  it.each(["1.2.3", "约八", "8.00万元"])(
    "is left as it is where %s is typed, which is no amount",
    (value) => {
      const { session, read } = openExampleReview();
      const before = read("department/tables/expenditure.csv");
      expect(refusalOf(() => session.decide({ kind: "correct", cell: BASIC, value }, TODAY))).toBe(
        "not-an-amount",
      );
      expect(read("department/tables/expenditure.csv")).toBe(before);
    },
  );
});

it("a cell that nobody can make out says so, with what can be seen, until somebody corrects it", () => {
  const { root, session, read } = openExampleReview();
  session.decide({ kind: "illegible", cell: PROJECT, note: "印章盖住了这个数" }, TODAY);
  expect(lineOf(read("department/restored.csv"), "tables/expenditure.csv,row-22102,project")).toBe(
    "tables/expenditure.csv,row-22102,project,8.00,?,,印章盖住了这个数",
  );
  expect(errorsIn(root)).toEqual([]);
  session.decide({ kind: "correct", cell: PROJECT, value: "8.00" }, TODAY);
  expect(existsSync(join(root, session.review.folder, "department/restored.csv"))).toBe(false);
  expect(errorsIn(root)).toEqual([]);
});

describe("a table", () => {
  const table: Decision = { kind: "accept-table", scope: "department", file: "tables/expenditure.csv" };

  it("is finished only when none of its cells is open", () => {
    const { session } = openExampleReview();
    expect(refusalOf(() => session.decide(table, TODAY))).toBe("open-left");
  });

  it("is among those that a person has compared, with all its cells, once it is finished", () => {
    const { root, session, read } = openExampleReview();
    session.decide({ kind: "accept", cells: [BASIC, PROJECT] }, TODAY);
    session.decide(table, TODAY);
    const { review } = JSON.parse(read("disclosure.json"));
    expect(review.reviewed).toEqual([
      "department/tables/revenue-and-expenditure.csv",
      "department/tables/expenditure.csv",
    ]);
    expect(session.review.tables.filter(({ file }) => file === table.file).flatMap(listLeft)).toEqual([]);
    expect(read("department/places/expenditure.csv")).not.toMatch(/,(proved|certain|open),/);
    expect(errorsIn(root)).toEqual([]);
  });
});

describe("a figure that the text states in words", () => {
  it("is looked at like a cell of a table, and is an unsigned amount", () => {
    const { root } = openExampleReview();
    const file = "department/facts.csv";
    const museum = join(root, "bureaus/demo-museum/2025", file);
    copyFileSync(join(root, "bureaus/demo-library/2025", file), museum);
    const session = Session.open(root, { bureau: "demo-museum", year: "2025", phase: "budget" });
    const table = session?.review.tables.find((one) => one.file === "facts.csv");
    const [row] = table?.view.rows ?? [];
    if (!session || !row) throw new Error("No facts to look at");
    const cell = { scope: "department", file: "facts.csv", row: row.id, field: "value" };
    const correct = (value: string) => session.decide({ kind: "correct", cell, value }, TODAY);
    expect(refusalOf(() => correct("-3.00"))).toBe("not-an-amount");
    expect(refusalOf(() => correct(""))).toBe("not-an-amount");
    correct("12,345.00");
    expect(lineOf(readFileSync(museum, "utf8"), row.id)).toContain(",12345.00,");
  });
});

describe("a disclosure", () => {
  it("is marked as reviewed only once every table has been compared", () => {
    const { root, session, read } = openExampleReview();
    expect(refusalOf(() => session.decide({ kind: "finish" }, TODAY))).toBe("tables-left");
    const publicExpenses = {
      ...BASIC,
      file: "tables/basic-expenditure.csv",
      row: "row-unit-330",
      field: "public",
    };
    session.decide({ kind: "correct", cell: BASIC, value: "8.00" }, TODAY);
    session.decide({ kind: "correct", cell: PROJECT, value: "" }, TODAY);
    session.decide({ kind: "correct", cell: publicExpenses, value: "10.00" }, TODAY);
    for (const { scope, file, isReviewed } of session.review.tables)
      if (!isReviewed) session.decide({ kind: "accept-table", scope: scope.id, file }, TODAY);
    const errors = listErrorsIfReviewed(session.review);
    expect(new Set(errors.map(({ rule }) => rule))).toEqual(new Set(["list-missing"]));
    expect(refusalOf(() => session.decide({ kind: "finish" }, TODAY))).toBe("not-valid");
    // What only a person can say, written beside the review.
    const disclosure = JSON.parse(read("disclosure.json"));
    const missing = errors.map(({ values }) => [values["list"], { status: "not-entered" }]);
    Object.assign(disclosure.scopes.department.lists, Object.fromEntries(missing));
    writeFileSync(join(root, session.review.folder, "disclosure.json"), JSON.stringify(disclosure));
    session.refresh();
    session.decide({ kind: "finish" }, TODAY);
    expect(JSON.parse(read("disclosure.json"))).not.toHaveProperty("review");
    expect(errorsIn(root)).toEqual([]);
  });

  it("is not marked as reviewed while its figures contradict each other and nobody has said why", () => {
    const { session, read } = openExampleReview();
    session.decide({ kind: "correct", cell: BASIC, value: "99.00" }, TODAY);
    session.decide({ kind: "accept", cells: [PROJECT] }, TODAY);
    for (const { scope, file, isReviewed } of session.review.tables)
      if (!isReviewed) session.decide({ kind: "accept-table", scope: scope.id, file }, TODAY);
    expect(refusalOf(() => session.decide({ kind: "finish" }, TODAY))).toBe("not-valid");
    expect(JSON.parse(read("disclosure.json")).review.state).toBe("partly");
  });
});

describe("the last step", () => {
  it("can be taken back, to the letter, and the one before it", () => {
    const { session, read } = openExampleReview();
    const files = [
      "department/open.csv",
      "department/places/expenditure.csv",
      "department/tables/expenditure.csv",
    ];
    const before = files.map(read);
    session.decide({ kind: "accept", cells: [BASIC] }, TODAY);
    session.decide({ kind: "correct", cell: PROJECT, value: "9.00" }, TODAY);
    session.undo();
    session.undo();
    expect(files.map(read)).toEqual(before);
    expect(refusalOf(() => session.undo())).toBe("nothing-to-undo");
  });

  it("is not taken where somebody has changed a file meanwhile, whose change stays and is read", () => {
    const { root, session, read } = openExampleReview();
    const file = join(root, session.review.folder, "department/tables/expenditure.csv");
    const changed = readFileSync(file, "utf8").replace("住房公积金", "公积金");
    writeFileSync(file, changed);
    expect(refusalOf(() => session.decide({ kind: "accept", cells: [BASIC] }, TODAY))).toBe("changed");
    expect(read("department/tables/expenditure.csv")).toBe(changed);
    expect(read("department/open.csv")).toContain("row-22102,basic");
    session.decide({ kind: "accept", cells: [BASIC] }, TODAY);
    expect(read("department/tables/expenditure.csv")).toBe(changed);
  });
});

describe("a save that was killed", () => {
  it("is finished when the disclosure is opened again", () => {
    const { root, session, read } = openExampleReview();
    const file = `${session.review.folder}/department/open.csv`;
    writeFileSync(join(root, ".review.json"), JSON.stringify({ [file]: "changed\n" }));
    finishSaving(root);
    expect(read("department/open.csv")).toBe("changed\n");
    expect(existsSync(join(root, ".review.json"))).toBe(false);
  });

  it("cannot write outside of the bureaus", () => {
    const { root } = openExampleReview();
    writeFileSync(
      join(root, ".review.json"),
      JSON.stringify({ "bureaus/../../out.csv": "x", "rules.json": "x" }),
    );
    finishSaving(root);
    expect(existsSync(join(root, "../out.csv"))).toBe(false);
    expect(readFileSync(join(root, "rules.json"), "utf8")).not.toBe("x");
  });
});
