import { expect, it } from "vitest";
import { runTasks, type Task } from "./runTasks.ts";

const task = (name: string, needs: string[] = [], cores = 1): Task => ({ name, needs, cores });

/** What happens, in order: `+` begins, `-` ends, `x` fails. Each task takes one turn of the event loop. */
async function follow(
  tasks: readonly Task[],
  cores: number,
  failing: readonly string[] = [],
): Promise<string> {
  const told: string[] = [];
  await runTasks(
    tasks,
    cores,
    async ({ name }) => {
      told.push(`+${name}`);
      await new Promise((resolve) => setImmediate(resolve));
      return { passed: !failing.includes(name), output: "" };
    },
    ({ name }, { passed, output }) =>
      told.push(`${passed ? "-" : "x"}${name}${output && ` (${output.trim()})`}`),
  );
  return told.join(" ");
}

it("runs as many at once as there are cores, in their order", async () => {
  expect(await follow([task("a"), task("b"), task("c")], 2)).toBe("+a +b -a +c -b -c");
  expect(await follow([task("a"), task("b")], 1)).toBe("+a -a +b -b");
});

it("runs what takes more cores than are free when they are, and what takes more than there are alone", async () => {
  expect(await follow([task("a"), task("b", [], 2), task("c")], 2)).toBe("+a +c -a -c +b -b");
  expect(await follow([task("a", [], 4), task("b")], 2)).toBe("+a -a +b -b");
});

it("runs a task once what it needs has passed, where that is run at all", async () => {
  expect(await follow([task("site", ["build"]), task("build")], 2)).toBe("+build -build +site -site");
  expect(await follow([task("site", ["build"])], 2)).toBe("+site -site");
});

it("does not run a task whose need has failed, nor what needs that", async () => {
  expect(
    await follow([task("build"), task("site", ["build"]), task("more", ["site"]), task("lint")], 1, [
      "build",
    ]),
  ).toBe("+build xbuild xsite (not run: build failed) xmore (not run: site failed) +lint -lint");
});
