import { readFileSync } from "node:fs";
import { writeHeaders } from "./hostHeaders.ts";

/** The base path of the site in tests of hosts. */
export const BASE = "/budget";

/** Every file that the example site is built of, by its address. */
export const addresses = readFileSync("examples/site/golden/files.txt", "utf8")
  .trim()
  .split("\n")
  .map((file) => `${BASE}/${file.replace(/(^|\/)index\.html$/, "$1")}`);

/** What `_headers` says, by pattern: `:name` is one folder, `*` the rest. */
const rules = writeHeaders(BASE)
  .trim()
  .split(/\n(?! )/)
  .map((rule) => {
    const [path = "", ...lines] = rule.split("\n");
    const pattern = path.replace(/[.()]/g, "\\$&").replace(/:\w+/g, "[^/]+").replace("*", ".*");
    return {
      pattern: new RegExp(`^${pattern}$`),
      headers: lines.map((line) => /^ {2}([^:]+): (.*)$/.exec(line)?.slice(1) ?? []),
    };
  });

/** The headers that a host which reads `_headers` sends for an address. One that two rules give has two values. */
export function headersOf(address: string): Map<string, string[]> {
  const sent = rules.filter(({ pattern }) => pattern.test(address)).flatMap(({ headers }) => headers);
  return new Map(
    [...Map.groupBy(sent, ([name = ""]) => name)].map(([name, group]) => [
      name,
      group.map(([, value = ""]) => value),
    ]),
  );
}
