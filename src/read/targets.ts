import { findColumn } from "../schema/format/columns.ts";
import type { Part } from "../schema/format/part.ts";
import type { Row } from "./csv/rows.ts";

/** A printed target value taken apart. All fields are empty where it is words, such as 有所提高. */
export interface Target {
  readonly operator: string;
  readonly number: string;
  readonly unit: string;
}

const UNPARSED: Target = { operator: "", number: "", unit: "" };

/**
 * Sign, number and unit of a printed target value (`≥1.3万人次`, `不晚于12月底`, `100%`). A value without a sign is an equality. Ranges
 * and words stay unparsed: the printed text is kept beside.
 */
export function parseTarget(
  printed: string,
  operators: readonly { readonly printed: string; readonly operator: string }[],
): Target {
  const text = printed.normalize("NFKC").replace(/\s/g, "");
  const sign = operators.find((candidate) => text.startsWith(candidate.printed.normalize("NFKC")));
  const rest = sign ? text.slice(sign.printed.normalize("NFKC").length) : text;
  const match = /^(\d+(?:\.\d+)?)(\D*)$/.exec(rest);
  return match ? { operator: sign?.operator ?? "=", number: match[1] ?? "", unit: match[2] ?? "" } : UNPARSED;
}

/** The target of an indicator as it reads: printed in one cell, or with its sign and its unit beside it. */
export function printTarget(part: Part, { cells }: Row): string {
  return (["target-sign", "target", "target-unit"] as const)
    .map((role) => cells[findColumn(part, role)?.id ?? ""] ?? "")
    .join("");
}

/** The same taken apart. */
export const readTarget = (part: Part, row: Row, operators: Parameters<typeof parseTarget>[1]): Target =>
  parseTarget(printTarget(part, row), operators);
