/** What is wrong in a file of rules, and where in it. */
export type Problem = { readonly path: readonly (string | number)[] } & (
  | { readonly rule: "format-reference"; readonly kind: string; readonly found: string }
  | { readonly rule: "json-missing-key"; readonly key: string }
);

/** A name of some kind that names nothing. */
export function nameless(kind: string, found: string, path: Problem["path"] = []): Problem {
  return { rule: "format-reference", path, kind, found };
}

/** Problems of a value, told from the file that holds it. */
export function below(path: Problem["path"], problems: readonly Problem[]): Problem[] {
  return problems.map((problem) => ({ ...problem, path: [...path, ...problem.path] }));
}
