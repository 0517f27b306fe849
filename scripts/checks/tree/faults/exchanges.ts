import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openTarget } from "../../../target/target.ts";
import { makeFakeSite, nameSite } from "./fakeSite.ts";

const CHILD = [
  "--import",
  "./scripts/checks/tree/faults/breakAt.ts",
  "scripts/checks/tree/faults/exchangeOnce.ts",
];

/** Breaks the exchange of old and new at each of its steps, in each way, and lets the next start mend it. */
export async function breakExchanges(folder: string): Promise<string[]> {
  const faults: string[] = [];
  for (const otherDisk of [false, true])
    for (const how of ["kill", "half", "full"]) faults.push(...(await breakEachStep(folder, otherDisk, how)));
  return faults;
}

async function breakEachStep(folder: string, otherDisk: boolean, how: string): Promise<string[]> {
  const faults: string[] = [];
  let gone = 0;
  for (let step = 1; ; step++) {
    const place = mkdtempSync(join(folder, "exchange-"));
    const { target, site, others } = lay(place);
    const env = { ...process.env, BREAK_AT: String(step), BREAK_HOW: how, OTHER_DISK: otherDisk ? site : "" };
    const { status, signal, stderr } = spawnSync(
      process.execPath,
      [...CHILD, target, join(place, "home"), site],
      { env, encoding: "utf8" },
    );
    const say = (what: string) =>
      faults.push(`${how} at step ${step}${otherDisk ? " to another file system" : ""}: ${what}`);
    const state = nameSite(target);
    if (state === "gone") gone++;
    else if (state !== "old" && state !== "new") say(`there are ${state}`);
    if (status === 1 && (!stderr.includes("ENOSPC") || /\n {4}at /.test(stderr)))
      say(`is no message: ${stderr}`);
    if (signal === null && status !== 0 && state === "gone")
      say("the site is gone though nothing was killed");
    await openTarget(target, {
      home: join(place, "home"),
      checkout: join(place, "home"),
      data: join(place, "home"),
    });
    const after = nameSite(target);
    if (after !== "old" && after !== "new") say(`the next start leaves ${after}`);
    if (status === 0 && after !== "new") say(`nothing broke, but the site is ${after}`);
    const left = readdirSync(place).filter((name) => ![...others, "site", "new"].includes(name));
    if (left.length > 0) say(`${left.join(", ")} is left`);
    if (others.some((name) => nameSite(join(place, name)) !== "stranger"))
      say("a stranger's folder is harmed");
    if (status === 0) break;
  }
  if (gone > 1)
    faults.push(
      `${how}: ${gone} steps leave no site until the next start, not only the one between two renames`,
    );
  return faults;
}

/** An old site, a new one, and folders of strangers beside them whose names could be ours. */
function lay(place: string): { target: string; site: string; others: string[] } {
  const others = ["site-next", "site.old", ".site"];
  for (const name of others) makeFakeSite(join(place, name), "stranger");
  mkdirSync(join(place, "home"));
  others.push("home");
  makeFakeSite(join(place, "home"), "stranger");
  makeFakeSite(join(place, "site"), "old");
  makeFakeSite(join(place, "new"), "new");
  return { target: join(place, "site"), site: join(place, "new"), others };
}

/** Several sites at once into one target: one of them stands there whole, nothing else. */
export async function exchangeAtOnce(folder: string): Promise<string[]> {
  const place = mkdtempSync(join(folder, "at-once-"));
  const names = ["first", "second", "third", "fourth"];
  for (const name of names) makeFakeSite(join(place, name), name);
  mkdirSync(join(place, "home"));
  const statuses = await Promise.all(
    names.map((name) => {
      const child = spawn(
        process.execPath,
        [...CHILD, join(place, "site"), join(place, "home"), join(place, name)],
        { stdio: "ignore" },
      );
      return new Promise((resolve) => child.on("exit", resolve));
    }),
  );
  const state = nameSite(join(place, "site"));
  const left = readdirSync(place).filter((name) => name !== "site" && name !== "home");
  return names.includes(state) && statuses.every((status) => status === 0) && left.length === 0
    ? []
    : [`four exchanges at once: ${statuses.join(", ")}; ${state}; ${left.join(", ")}`];
}

/** A folder in the place where old and new are exchanged that is not ours is left as it is, with a message. */
export function meetStranger(folder: string): string[] {
  const place = mkdtempSync(join(folder, "stranger-"));
  const { target, site } = lay(place);
  mkdirSync(join(place, ".site.exchange"));
  writeFileSync(join(place, ".site.exchange/letters.txt"), "dear");
  const { status, stderr } = spawnSync(process.execPath, [...CHILD, target, join(place, "home"), site], {
    encoding: "utf8",
  });
  const kept =
    readdirSync(join(place, ".site.exchange")).join() === "letters.txt" && nameSite(target) === "old";
  return kept && status === 1 && stderr.includes("letters.txt")
    ? []
    : [`a stranger's .site.exchange: ${status}, ${stderr}`];
}
