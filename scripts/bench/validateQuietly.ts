import { validateData } from "../../src/validation/validate.ts";

/** Validates a data folder, so that only the work is measured, and says how many issues of each rule there are. */
const issues = validateData(process.argv[2] ?? "");
const rules = Map.groupBy(issues, ({ rule }) => rule);
console.log(JSON.stringify(Object.fromEntries([...rules].map(([rule, { length }]) => [rule, length]))));
