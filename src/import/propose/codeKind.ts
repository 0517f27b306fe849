import type { CodeKind } from "../../schema/format.ts";

/** The classification of codes by their first digit: 2 functional, 3 economic of departments, 5 economic of governments. */
const BY_DIGIT: Readonly<Record<string, CodeKind>> = {
  "2": "functional",
  "3": "department-economic",
  "5": "government-economic",
};

/** The classification that most codes are of; null where they are of none. */
export function codeKindOf(codes: string[]): CodeKind | null {
  const counts = new Map<CodeKind, number>();
  for (const code of codes) {
    const kind = BY_DIGIT[code.charAt(0)];
    if (kind) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && most[1] * 2 > codes.length ? most[0] : null;
}
