import { countIssues } from "../../src/validation/report.ts";
import { validateData } from "../../src/validation/validate.ts";
import { buildWhatFollows } from "../checks/tree/fuzz/follow.ts";

/** Validates a data folder and makes what a build makes of a sound one, without Astro; says which rules have issues. */
const root = process.argv[2] ?? "";
const issues = validateData(root);
if (countIssues(issues).errors === 0) await buildWhatFollows(root);
const rules = Map.groupBy(issues, ({ rule }) => rule);
console.log(JSON.stringify(Object.fromEntries([...rules].map(([rule, { length }]) => [rule, length]))));
