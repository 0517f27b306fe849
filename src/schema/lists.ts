import { z } from "zod";
import { slug, text } from "./ids.ts";

/** Lists that formats describe as they describe tables; a scope has each in `…/<scope>/<list>.csv`. */
export const LIST_TABLES = ["projects", "indicators", "procurement", "assets", "units"] as const;

export const isListTable = (name: string): name is ListTableName =>
  (LIST_TABLES as readonly string[]).includes(name);

export const DIRECTIONS = ["", "increase", "decrease", "none"] as const;
export const OPERATORS = ["", ">=", "<=", ">", "<", "=", "~"] as const;

/** `…/<scope>/facts.csv`: each figure that the explanation, a sheet's purpose or its aims state. No print has such a list: it is ours. */
export const factSchema = z.strictObject({
  fact_id: slug.describe("Id, unique in its scope, by which summaries name the fact"),
  section: slug.describe("Section of the explanation, from data/facts.json"),
  key: slug.describe("What kind of figure it is, from data/facts.json"),
  value: z
    .string()
    .regex(/^\d{1,15}(\.\d{1,10})?$/, "unsigned-decimal")
    .describe("Figure as printed, unsigned"),
  unit: z.string().describe("Printed unit"),
  label: text.max(40).describe("What the figure is, a bare name"),
  direction: z.enum(DIRECTIONS).describe("For changes against the year before"),
  operator: z.enum(OPERATORS).describe("For targets and approximate figures"),
  sheet_number: z.string().describe("Performance sheet that states it"),
});

export type ListTableName = (typeof LIST_TABLES)[number];
export type Fact = z.infer<typeof factSchema>;
