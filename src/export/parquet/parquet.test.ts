import { describe, expect, it } from "vitest";
import type { TypedColumn } from "../typed/typedColumns.ts";
import { writeParquet } from "./parquet.ts";

const count = 2500;
const columns = (from: number, until: number): TypedColumn[] => [
  {
    name: "text",
    kind: "text",
    required: false,
    values: Array.from({ length: until - from }, (_, index) =>
      (from + index) % 7 === 0 ? null : `${index}`,
    ),
  },
  {
    name: "number",
    kind: "integer",
    required: true,
    values: Array.from({ length: until - from }, (_, index) => BigInt(from + index)),
  },
];

describe("a Parquet file", () => {
  it("is the same to the byte however its lines come", () => {
    const whole = columns(0, count);
    const cut = (from: number, until: number): TypedColumn[] =>
      whole.map((column) => ({ ...column, values: column.values.slice(from, until) }));
    const pieces = [cut(0, 0), cut(0, 999), cut(999, 1000), cut(1000, 1700), cut(1700, count)];
    expect(Buffer.compare(writeParquet([whole]), writeParquet(pieces))).toBe(0);
  });

  it("has its columns where there is no line", () => {
    const written = Buffer.from(writeParquet([columns(0, 0)])).toString("latin1");
    expect(written).toMatch(/^PAR1.*text.*number.*PAR1$/s);
  });
});
