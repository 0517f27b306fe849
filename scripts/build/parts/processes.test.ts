import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { hear, makeBeside, startProcess, stopProcesses } from "./processes.ts";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "mingzhang-"));
});
afterEach(() => {
  stopProcesses();
  rmSync(root, { recursive: true });
});

function start(code: string) {
  const script = join(root, "process.mjs");
  writeFileSync(script, code);
  return startProcess(pathToFileURL(script));
}

describe("what a process makes beside another", () => {
  it("is begun before the other does its own, and comes when that is done", async () => {
    const order: string[] = [];
    const [made, own] = await makeBeside(
      () => {
        order.push("begun");
        return hear(start('process.send("bundle"); process.disconnect();'));
      },
      () => {
        order.push("own");
        return "validated";
      },
    );
    expect([...order, made, own]).toEqual(["begun", "own", "bundle", "validated"]);
  });

  it("ends with it when its own fails, and nobody is at work any more when that is told", async () => {
    const child = start("setTimeout(() => {}, 10_000);");
    const refuse = () => {
      throw new Error("refused");
    };
    await expect(makeBeside(() => hear(child), refuse)).rejects.toThrow("refused");
    expect(child.signalCode).toBe("SIGKILL");
  });
});
