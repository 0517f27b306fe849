import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";

/**
 * Loaded before a script: breaks it at the `BREAK_AT`th call that changes files. `BREAK_HOW`: `kill` before the call, `half` when half
 * of it is done, `full` with the disk full when half of it is done. With `OTHER_DISK` that folder is as if on another file system.
 */
const { BREAK_AT = "", BREAK_HOW = "", OTHER_DISK } = process.env;
type Call = (path: string, ...rest: unknown[]) => unknown;

/** What half of each call leaves. */
const HALVES: Readonly<Record<string, (path: string, rest: readonly unknown[]) => void>> = {
  mkdirSync: () => {},
  writeFileSync: (path) => fs.closeSync(fs.openSync(path, "w")),
  renameSync: () => {},
  cpSync: (path, [to]) => {
    real["mkdirSync"]?.(String(to));
    fs.copyFileSync(join(path, "index.html"), join(String(to), "index.html"));
  },
  rmSync: (path) => {
    const inner = fs.statSync(path).isDirectory() ? fs.readdirSync(path)[0] : undefined;
    if (inner) real["rmSync"]?.(join(path, inner), { recursive: true });
  },
};
const calls = fs as unknown as Record<string, Call>;
const real: Record<string, Call> = {};
let count = 0;

for (const [name, half] of Object.entries(HALVES)) {
  const call = calls[name] as Call;
  real[name] = call;
  calls[name] = (path, ...rest) => {
    count++;
    if (name === "renameSync" && OTHER_DISK && path === OTHER_DISK)
      throw Object.assign(new Error("EXDEV: cross-device link"), { code: "EXDEV" });
    if (count !== Number(BREAK_AT)) return call(path, ...rest);
    if (BREAK_HOW !== "kill") half(path, rest);
    if (BREAK_HOW === "full")
      throw Object.assign(new Error(`ENOSPC: no space left on device, ${name} '${path}'`), {
        code: "ENOSPC",
      });
    process.kill(process.pid, "SIGKILL");
    return undefined;
  };
}
syncBuiltinESMExports();
