/** The code of a project that stands before its name: 11000022T000000444016-医疗保障公众评价. */
const CODED = /^([0-9A-Z]{12,25})[-—－_]\s*(?=\p{Script=Han})/u;

/** A project's code and name, where one cell prints both. */
export function splitCode(name: string): { code: string; rest: string } {
  const [printed = "", code = ""] = CODED.exec(name) ?? [];
  return { code, rest: name.slice(printed.length) };
}
