import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { copyCheckout, listAll, makeEnvironment } from "./checkout.ts";

/** Places that no command may write to, from a checkout in `mingzhang`; the guard's own test has more. */
const FORBIDDEN = [
  "/",
  "..",
  ".",
  "./",
  "../home",
  "examples/site/data",
  "examples",
  "src/",
  "node_modules/site",
  ".git",
  "notes",
  "../other",
  "../link",
  "package.json",
];

/** Settings that no command can use; their own test has more. */
const WRONG_SETTINGS = [
  { MINGZHANG_DATA: "nowhere" },
  { SITE_URL: "example.org" },
  { BASE_PATH: "/a?b" },
  { REPORT_URL: "javascript:alert({place})" },
];

/** Points commands at every kind of forbidden place: each must end with a message and exit code 1, and nothing may be touched. */
export function pointAtForbiddenPlaces(folder: string, checkout: string): string[] {
  for (const name of ["home", "other"]) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, "letters.txt"), "dear");
  }
  symlinkSync("other", join(folder, "link"));
  const before = listAll(folder);
  const run = (settings: Readonly<Record<string, string>>, args: readonly string[]): string[] => {
    const { status, stderr } = spawnSync(process.execPath, args, {
      cwd: checkout,
      env: makeEnvironment(checkout, settings),
      encoding: "utf8",
    });
    const plain =
      status === 1 &&
      stderr.includes("什么都没有改动") &&
      stderr.includes("Nothing was touched") &&
      !/\n {4}at /.test(stderr);
    return plain
      ? []
      : [`${args.join(" ")} with ${JSON.stringify(settings)}: exit code ${status}\n${stderr}`];
  };
  const faults = [
    ...FORBIDDEN.flatMap((place) => run({ OUT_DIR: place }, ["scripts/build.ts"])),
    ...WRONG_SETTINGS.flatMap((settings) =>
      ["build", "validate", "format"].flatMap((name) => run(settings, [`scripts/${name}.ts`])),
    ),
    ...["src", "../other"].flatMap((place) =>
      run({}, ["scripts/generate.ts", "--disclosures", "1", "--out", place]),
    ),
  ];
  const odd = copyCheckout(join(folder, "a#b"));
  const { status, stderr } = spawnSync("npm", ["run", "dev"], {
    cwd: odd,
    env: makeEnvironment(odd, { npm_config_logs_max: "0" }),
    encoding: "utf8",
  });
  if (status !== 1 || !stderr.includes("Astro cannot build in such a folder"))
    faults.push(`npm run dev in ${odd}: exit code ${status}\n${stderr}`);
  rmSync(odd, { recursive: true });
  const after = listAll(folder);
  const lost = before.filter((line) => !after.includes(line));
  const added = after.filter((line) => !before.includes(line));
  return [...faults, ...lost.map((line) => `lost: ${line}`), ...added.map((line) => `added: ${line}`)];
}
