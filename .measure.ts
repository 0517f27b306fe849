// coverage of ../shared/codes and of pairs read from the samples
import { readFileSync } from "node:fs";
import { readShared, CLASSIFICATION_FILES } from "/work/wt/subjects/src/read/shared.ts";
import { findNameIn, listSpellings } from "/work/wt/subjects/src/read/subjects.ts";
import { normalizeSubjectName } from "/work/wt/subjects/src/text/labels.ts";
const { value: shared, issues } = readShared("/work/wt/subjects/data");
console.log("issues", issues.length);
const csv = (f: string) => { const [h, ...r] = readFileSync(f, "utf8").trim().split("\n").map((l) => l.match(/("([^"]|"")*"|[^,]*)(,|$)/g)!.map((c) => c.replace(/,$/, "").replace(/^"|"$/g, "").replaceAll('""','"'))); return r.map((c) => Object.fromEntries(h!.map((k, i) => [k, c[i] ?? ""]))); };
for (const [kind, file] of [["functional", "functional-observed-2025-2026"], ["department-economic", "dept-economic-observed-2025-2026"], ["government-economic", "gov-economic-observed-2025-2026"]] as const) {
  const rows = csv(`/work/shared/codes/${file}.csv`);
  let noCode = 0, noName = 0;
  for (const r of rows) { const s = shared.subjects.get(kind)!.get(r["code"]!); if (!s) { noCode++; continue; }
    for (const y of r["years"]!.split(" ")) { const n = findNameIn(s, y); if (!n || !listSpellings(n).includes(normalizeSubjectName(r["name"]!))) { noName++; console.log(r["code"], r["name"], y, n?.name); } } }
  console.log(kind, rows.length, "codes; not covered:", noCode, "names not covered:", noName);
}
const pairs = csv("/work/shared/codes/dept-to-gov-economic-observed-2026.csv"); console.log("pairs", pairs.length, "not covered", pairs.filter((p) => !shared.economicPairs.has(`${p["dept_code"]}-${p["gov_code"]}`)).length);
