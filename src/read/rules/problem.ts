/** What is wrong in a file of rules: the validation rule that it breaks, where in the file, and the values of the message. */
export interface Problem {
  readonly rule: "format-reference" | "json-missing-key";
  readonly path: readonly (string | number)[];
  readonly values: Readonly<Record<string, string>>;
}

/** A name of some kind that names nothing. */
export function nameless(kind: string, found: string, path: Problem["path"] = []): Problem {
  return { rule: "format-reference", path, values: { kind, found } };
}

/** Problems of a value, told from the file that holds it. */
export function below(path: Problem["path"], problems: readonly Problem[]): Problem[] {
  return problems.map((problem) => ({ ...problem, path: [...path, ...problem.path] }));
}
