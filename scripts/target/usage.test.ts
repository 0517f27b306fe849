import { readdirSync, readFileSync } from "node:fs";
import { type ParseArgsConfig, parseArgs } from "node:util";
import { describe, expect, it } from "vitest";
import commands from "../../src/text/commands.json" with { type: "json" };
import { describeUsage, describeWrongArguments } from "./usage.ts";

const USAGES = (["zh", "en"] as const).flatMap((language) =>
  Object.entries(commands[language].usage).map(([command, usage]) => ({ language, command, usage })),
);
const OPTION = /^\s*"?([a-z-]+)"?: \{ type: "(?:string|boolean)"/gm;

describe("the usage of a command", () => {
  it("is said of every command that answers --help", () => {
    const scripts = readdirSync("scripts").filter((file) => /(?<!\.test)\.ts$/.test(file));
    const answering = scripts.filter((file) =>
      /\b(runCommand|answerHelp)\(/.test(readFileSync(`scripts/${file}`, "utf8")),
    );
    expect(answering.map((file) => file.replace(/\.ts$/, "")).sort()).toEqual(
      Object.keys(commands.zh.usage).sort(),
    );
  });

  it.each(USAGES)("names every option that it takes: $command, $language", ({ command, usage }) => {
    const script = readFileSync(`scripts/${command}.ts`, "utf8");
    const options = [...script.matchAll(OPTION)].map(([, name]) => `--${name}`);
    expect(options.filter((option) => !usage.includes(option))).toEqual([]);
    expect((usage.match(/--[a-z-]+/g) ?? []).filter((option) => !script.includes(option.slice(2)))).toEqual(
      [],
    );
  });
});

function refuse(args: readonly string[], options: ParseArgsConfig["options"] = {}): string | undefined {
  try {
    parseArgs({ args: [...args], options });
  } catch (error) {
    return describeWrongArguments(error);
  }
  return "accepted";
}

describe("wrong arguments", () => {
  it.each([
    ["an option that there is not", ["--colour"], "There is no option --colour."],
    ["an option without its value", ["--port"], "Option --port <value> lacks a value, or takes none."],
    ["a value of none", ["--clean=yes"], "Option --clean lacks a value, or takes none."],
    ["one argument too many", ["2026"], "2026 is one argument too many."],
  ])("are told in both languages, with the usage: %s", (_what, args, told) => {
    const [chinese, english, ...usage] =
      refuse(args, { port: { type: "string" }, clean: { type: "boolean" } })?.split("\n") ?? [];
    expect([english, usage.length]).toEqual([told, 2]);
    expect(chinese).toMatch(/^(没有|选项|多写)/);
  });

  it("are no other errors", () => {
    expect(describeWrongArguments(new TypeError("x is not a function"))).toBeUndefined();
    expect(describeUsage("seal")).toMatch(/^用法：npm run seal .*\nUsage: npm run seal /);
  });
});
