import type { z } from "zod";
import type { Expectation } from "../schema/issue.ts";

/** What a schema asked of a value, as ids of phrases; the value may be any one of them. */
export function describeExpectations(problem: z.core.$ZodIssue): Expectation[] {
  switch (problem.code) {
    case "invalid_type":
      return [{ id: problem.expected }];
    case "invalid_value":
      return problem.values.map((value) => ({ id: "literal", values: { value: String(value) } }));
    case "invalid_union":
      return problem.errors.flatMap((branch) => branch.flatMap(describeExpectations));
    case "invalid_key":
      return (problem.issues as z.core.$ZodIssue[]).flatMap(describeExpectations);
    case "too_small":
    case "too_big":
      return [describeSize(problem)];
    default:
      return [{ id: problem.message }];
  }
}

function describeSize(problem: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): Expectation {
  const limit = String(problem.code === "too_small" ? problem.minimum : problem.maximum);
  if (problem.origin === "string" && problem.exact) return { id: "length", values: { limit } };
  if (problem.origin === "string" && problem.code === "too_big")
    return { id: "at-most-characters", values: { limit } };
  if (problem.code === "too_big") return { id: "at-most", values: { limit } };
  if (!problem.inclusive) return { id: "more-than", values: { limit } };
  // Texts and lists have no other lower limit than 1: they must not be empty.
  return problem.origin === "string" || problem.origin === "array"
    ? { id: "not-empty" }
    : { id: "at-least", values: { limit } };
}
