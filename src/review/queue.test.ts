import { expect, it } from "vitest";
import { openExampleReview } from "./exampleReview.ts";
import { listLeft, measureProgress, queueCells, stepInQueue } from "./queue.ts";

const { session } = openExampleReview();
const { review } = session;

it("what is open comes first, then what is certain by its place, then what is proved, table by table", () => {
  const ways = queueCells(review).map(({ way }) => way);
  expect(ways.slice(0, 2)).toEqual(["open", "open"]);
  const order = ["open", "certain", "proved"];
  expect(ways).toEqual(ways.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
  const proved = queueCells(review).filter(({ way }) => way === "proved");
  expect([...new Set(proved.map(({ file }) => file))]).toEqual([
    "tables/expenditure.csv",
    "tables/basic-expenditure.csv",
  ]);
});

it("nothing of a table that a person has compared as a whole is left", () => {
  const done = review.tables.filter(({ isReviewed }) => isReviewed);
  expect(done.map(({ file }) => file)).toEqual(["tables/revenue-and-expenditure.csv"]);
  expect(done.flatMap(listLeft)).toEqual([]);
});

it("the queue goes round", () => {
  const [first, second] = queueCells(review);
  if (!first || !second) throw new Error("too short");
  expect(stepInQueue(review, first, 1)).toBe(second);
  expect(stepInQueue(review, second, -1)).toBe(first);
  expect(stepInQueue(review, first, -1)).toBe(queueCells(review).at(-1));
  expect(stepInQueue(review, { scope: "", file: "", row: "", field: "" }, 1)).toBe(first);
});

it("progress counts the cells that are left by how far they are known, and the tables", () => {
  const { open, certain, proved, tables, minutes } = measureProgress(review);
  expect(open).toBe(2);
  expect(open + certain + proved).toBe(queueCells(review).length);
  expect(tables).toBe(review.tables.length - 1);
  expect(minutes).toBeGreaterThan(0);
});
