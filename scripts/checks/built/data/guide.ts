import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { serve } from "../serve.ts";

/** A block of code in a guide. */
export interface Example {
  readonly language: string;
  readonly code: string;
}

/** What runs the examples of a language. */
interface Interpreter {
  readonly file: string;
  /** The first that has what the example needs is taken. */
  readonly commands: readonly string[];
  /** Arguments with which it says by its exit code whether it has that. */
  readonly probe: (code: string) => readonly string[];
  /** Whether an example that prints nothing has failed. */
  readonly prints: boolean;
}

/** The site's address in the guide's examples. */
const SITE = "http://localhost:4321";

const findNames = (code: string, pattern: RegExp): string[] =>
  [...code.matchAll(pattern)].map(([, name]) => name ?? "");

const INTERPRETERS: Readonly<Record<string, Interpreter>> = {
  python: {
    file: "example.py",
    // Debian's pandas belongs to Debian's Python, before which another may stand in the path.
    commands: ["python3", "/usr/bin/python3"],
    probe: (code) => ["-c", `import ${findNames(code, /^(?:import|from) (\w+)/gm).join()}`],
    prints: true,
  },
  r: { file: "example.R", commands: ["Rscript"], probe: () => ["--version"], prints: true },
  js: { file: "example.mjs", commands: [process.execPath], probe: () => ["--version"], prints: true },
  sh: {
    file: "example.sh",
    commands: ["sh"],
    probe: (code) => [
      "-c",
      findNames(code, /^(\w+) /gm)
        .map((name) => `command -v ${name}`)
        .join(" && "),
    ],
    prints: false,
  },
};

export function readExamples(guide: string): Example[] {
  return [...readFileSync(guide, "utf8").matchAll(/```(\w+)\n(.*?)```/gs)].map(([, language, code]) => ({
    language: language ?? "",
    code: code ?? "",
  }));
}

/**
 * Runs the examples in a folder that has the files of a built site's `data/`: what fails of them, and which nothing here can run, which is
 * no fault.
 */
export async function runExamples(
  examples: readonly Example[],
  dist: string,
): Promise<{ faults: string[]; skipped: string[] }> {
  const served = await serve([dist], "/");
  const site = served.address("").replace(/\/$/, "");
  const faults: string[] = [];
  const skipped: string[] = [];
  for (const { language, code } of examples) {
    const interpreter = INTERPRETERS[language];
    if (!interpreter) continue;
    const about = `${language} example “${code.trim().split("\n").at(-1)}”`;
    const command = interpreter.commands.find(
      (each) => spawnSync(each, interpreter.probe(code), { stdio: "ignore" }).status === 0,
    );
    if (command === undefined) skipped.push(about);
    else {
      const fault = await runExample(command, interpreter, code.replaceAll(SITE, site), join(dist, "data"));
      if (fault !== undefined) faults.push(`${about}: ${fault}`);
    }
  }
  served.close();
  return { faults, skipped };
}

/** Why an example fails; undefined where it does not. */
async function runExample(
  command: string,
  { file, prints }: Interpreter,
  code: string,
  data: string,
): Promise<string | undefined> {
  const folder = mkdtempSync(join(tmpdir(), "mingzhang-"));
  // What the example downloads it must not write through a link.
  const linked = readdirSync(data).filter((name) => !code.includes(`/data/${name}`));
  for (const name of linked) symlinkSync(resolve(data, name), join(folder, name));
  writeFileSync(join(folder, file), code);
  try {
    const { stdout } = await promisify(execFile)(command, [file], { cwd: folder, maxBuffer: 2 ** 26 });
    return prints && stdout.trim() === "" ? "prints nothing" : undefined;
  } catch (error) {
    return error instanceof Error ? error.message.trim().split("\n").slice(-3).join(" ") : String(error);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
