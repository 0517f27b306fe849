import { readFileSync } from "node:fs";
import Papa from "papaparse";

/** A place: its division code (GB/T 2260) and the names from the province down to it. */
export interface Region {
  code: string;
  path: string[];
}

let known: ReadonlyMap<string, string> | null = null;

/** Names of provinces, cities and counties by code. */
function regions(): ReadonlyMap<string, string> {
  known ??= new Map(
    Papa.parse<string[]>(readFileSync(new URL("regions.csv", import.meta.url), "utf8").trim())
      .data.slice(1)
      .map(([code = "", name = ""]) => [code, name]),
  );
  return known;
}

/** The place that a bureau's name begins with: 上海市普陀区财政局 is of 普陀区 in 上海市. Null where none, or several, fit. */
export function findRegion(bureau: string): Region | null {
  let best: { code: string; length: number }[] = [];
  for (const code of regions().keys()) {
    const length = matchLength(bureau, pathOf(code));
    if (length === 0) continue;
    if (best.length === 0 || length > (best[0]?.length ?? 0)) best = [{ code, length }];
    else if (length === best[0]?.length) best.push({ code, length });
  }
  if (best.length > 1) best = best.filter(({ code }) => code.endsWith("00"));
  const [only] = best;
  return best.length === 1 && only ? { code: only.code, path: pathOf(only.code) } : null;
}

/** The names from the province down to a place. */
export function pathOf(code: string): string[] {
  const codes = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code];
  return [...new Set(codes)].flatMap((one) => regions().get(one) ?? []);
}

/** Characters at the beginning of a name that are names of a path, its last one among them; 0 where it is not. */
function matchLength(bureau: string, path: string[]): number {
  let at = 0;
  for (const [n, name] of path.entries()) {
    const short = name.replace(/(?:省|市|区|县|自治区|自治州|地区|盟|旗)$/, "");
    const found = bureau.startsWith(name, at) ? name : short.length >= 2 && bureau.startsWith(short, at) ? short : "";
    if (!found && n === path.length - 1) return 0;
    at += found.length;
  }
  return at;
}
