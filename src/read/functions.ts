import type { Bureau } from "../schema/bureau.ts";
import type { BureauFunction } from "../schema/csvFiles.ts";

/**
 * What a bureau does: what its file says, else what its name does (`words` of `data/functions.csv`). Of words of which one is part of another the
 * longer counts: 文化和旅游 is no 旅游. A bureau that continues two has the functions of both: 教育体育局.
 */
export function findFunctions(
  functions: readonly BureauFunction[],
  { name, functions: said }: Pick<Bureau, "name" | "functions">,
): BureauFunction[] {
  const ids = new Set(said ?? findInName(functions, name));
  return functions.filter(({ id }) => ids.has(id));
}

function findInName(functions: readonly BureauFunction[], name: string): string[] {
  const words = functions
    .flatMap(({ id, words }) => words.split(";").map((word) => ({ id, word })))
    .sort((a, b) => b.word.length - a.word.length);
  let rest = name;
  return words.flatMap(({ id, word }) => {
    if (!rest.includes(word)) return [];
    rest = rest.replaceAll(word, " ");
    return [id];
  });
}
