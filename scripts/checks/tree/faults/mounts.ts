import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { makeEnvironment } from "./checkout.ts";
import { makeFakeSite, nameSite } from "./fakeSite.ts";

/**
 * Other file systems, mount points, full and read-only disks, on mounts that only this process sees and that end with it: run by
 * `unshare`. Says what is wrong.
 */
const [folder = "", checkout = ""] = process.argv.slice(2);

function mount(path: string, ...options: readonly string[]): void {
  mkdirSync(path, { recursive: true });
  const { status, stderr } = spawnSync("mount", [...options, path], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
}

const mountDisk = (path: string, options: string): void => mount(path, "-t", "tmpfs", "-o", options, "tmpfs");

/** Runs a script; says what is wrong with it if it does not end with this code and these words. */
function run(what: string, args: readonly string[], status: number, words: string, cwd = "."): void {
  const result = spawnSync(process.execPath, args, {
    cwd,
    env: makeEnvironment(checkout, {}),
    encoding: "utf8",
  });
  if (result.status !== status || !result.stderr.includes(words) || /\n {4}at /.test(result.stderr))
    console.log(`${what}: ended with ${result.status}\n${result.stderr}`);
}

function expectSite(what: string, target: string, name: string): void {
  if (nameSite(target) !== name || existsSync(join(target, "../.site.exchange")))
    console.log(`${what}: there is ${nameSite(target)}`);
}

const EXCHANGE = "scripts/checks/tree/faults/exchangeOnce.ts";
const disk = join(folder, "disk");
const home = join(folder, "nobody");
mkdirSync(home);
mountDisk(disk, "size=1m");
makeFakeSite(join(disk, "site"), "old");

makeFakeSite(join(folder, "second"), "second");
run("a target on another file system", [EXCHANGE, join(disk, "site"), home, join(folder, "second")], 0, "");
expectSite("a target on another file system", join(disk, "site"), "second");

makeFakeSite(join(folder, "large"), "large", 1 << 20);
run("a target on a full disk", [EXCHANGE, join(disk, "site"), home, join(folder, "large")], 1, "is full");
expectSite("a target on a full disk", join(disk, "site"), "second");

mountDisk(join(folder, "point"), "size=1m");
run(
  "a target that is a mount point",
  [EXCHANGE, join(folder, "point"), home, join(folder, "second")],
  1,
  "is a mount point",
);

// A folder with a space in its name, which the system's list of mounts writes as a number.
makeFakeSite(join(folder, "letters"), "letters");
mount(join(folder, "a mounted folder"), "--bind", join(folder, "letters"));
run(
  "a target that is a bind mount, before anything is built",
  [EXCHANGE, join(folder, "a mounted folder"), home],
  1,
  "is a mount point",
);
makeFakeSite(join(folder, "holder"), "holder");
mount(join(folder, "holder/data"), "--bind", join(folder, "letters"));
run(
  "a target with a mount point in it",
  [EXCHANGE, join(folder, "holder"), home, join(folder, "second")],
  1,
  "holds the mount point",
);
expectSite("a folder that is mounted in a target", join(folder, "letters"), "letters");

spawnSync("mount", ["-o", "remount,ro", disk]);
run(
  "a target on a read-only disk",
  [EXCHANGE, join(disk, "site"), home, join(folder, "second")],
  1,
  "(EROFS)",
);
expectSite("a target on a read-only disk", join(disk, "site"), "second");

rmSync(join(checkout, "dist"), { recursive: true, force: true });
cpSync(join(folder, "second"), join(checkout, "dist"), { recursive: true });
mountDisk(join(checkout, ".astro"), "size=2m");
run("a disk that fills while building", ["scripts/build.ts"], 1, "The disk is full", checkout);
expectSite("a disk that fills while building", join(checkout, "dist"), "second");
