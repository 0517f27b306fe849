import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { importDisclosure } from "../src/import/import.ts";
import { ImportProblem } from "../src/import/problem.ts";
import { reportOf } from "../src/import/report/report.ts";
import { reviewCommand } from "../src/import/report/reviewCommand.ts";
import { summarize } from "../src/import/report/summary.ts";
import { tellUnread, unreadOf } from "../src/import/report/unreadPages.ts";
import { describeProblem } from "../src/import/source/describeProblem.ts";
import { OCR_PACKAGE, OCR_VERSION, startOcr } from "../src/import/source/ocr/startOcr.ts";
import { openSources } from "../src/import/source/openSources.ts";
import type { SourceFile } from "../src/import/source/source.ts";
import { yearFolder } from "../src/import/write/files.ts";
import { writeDisclosure } from "../src/import/write/stage.ts";
import { fill } from "../src/text/fill.ts";
import words from "../src/text/importing.json" with { type: "json" };
import { showInvisible } from "../src/validation/describeIssue.ts";
import { answerHelp, describeUsage, describeWrongArguments } from "./target/usage.ts";

/** Exit codes: a disclosure stands; nothing was written; the arguments are wrong. */
const [DONE, NOTHING, WRONG] = [0, 1, 2];
const SHIPPED = new URL("../data", import.meta.url).pathname;

type Values = Record<string, string>;

process.exitCode = await run();

async function run(): Promise<number> {
  if (answerHelp()) return DONE;
  const started = performance.now();
  const parsed = readArguments();
  if (typeof parsed === "string") return WRONG;
  const { files: paths, options } = parsed;
  const recognize = options.ocr ? await startOcr() : undefined;
  if (options.ocr && !recognize) {
    sayInBoth((text) => fill(text.noOcr, { package: OCR_PACKAGE, version: OCR_VERSION }));
    return NOTHING;
  }
  const { files, unread } = await openSources(paths, undefined, recognize);
  for (const file of unread.filter(({ named }) => named || files.length === 0)) {
    sayInBoth((text, language) =>
      fill(text.unread, { path: showInvisible(file.path), ...describeProblem(file.problem, language) }),
    );
  }
  if (files.length === 0 || unread.some(({ named }) => named)) return NOTHING;
  try {
    const imported = importDisclosure([...files], options);
    const folder = join(options.dataRoot, yearFolder(imported.draft));
    if (!options.dryRun)
      writeDisclosure(options.dataRoot, SHIPPED, imported.files, yearFolder(imported.draft));
    const report = reportOf(
      imported,
      Math.round((performance.now() - started) / 10) / 100,
      Math.round(process.resourceUsage().maxRSS / 1024),
    );
    if (options.report) writeFileSync(options.report, `${JSON.stringify(report, null, 2)}\n`);
    const review = reviewCommand(imported.draft, options.dataRoot, paths);
    const summary = { folder, dropped: imported.dropped, dryRun: options.dryRun, review };
    if (options.as === "json") process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
    else {
      const lines = [...summarize(report, summary, "zh"), "", ...summarize(report, summary, "en")];
      process.stdout.write(
        `${(options.as === "markdown" ? lines.map((line) => (line ? `- ${line}` : line)) : lines).join("\n")}\n`,
      );
    }
    return DONE;
  } catch (problem) {
    if (!(problem instanceof ImportProblem)) throw problem;
    if (problem.reason === "unread-pages") sayInBoth((text) => listUnreadPages(files, text).join("\n"));
    sayInBoth((text) => {
      const { reason, values } = problem;
      const shown: Values = Object.fromEntries(
        Object.entries(values).map(([key, value]) => [key, showInvisible(value)]),
      );
      if (reason === "reviewed")
        shown["state"] = text.states[values["state"] === "reviewed" ? "reviewed" : "unreviewed"];
      return fill(text.refusals[reason], shown);
    });
    return NOTHING;
  }
}

/** The pages of files that cannot be read, and why. */
const listUnreadPages = (files: readonly SourceFile[], text: typeof words.zh): string[] =>
  tellUnread(unreadOf(files), (why, path, pages) =>
    fill(text.unreadPages[why], { path: showInvisible(path), pages }),
  );

interface Arguments {
  files: string[];
  options: Parameters<typeof importDisclosure>[1] & {
    as: string;
    report: string | undefined;
    dryRun: boolean;
    ocr: boolean;
  };
}

/** The arguments; where one is wrong it is said, and `"wrong"` returned. */
function readArguments(): Arguments | "wrong" {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        data: { type: "string", default: "data" },
        bureau: { type: "string" },
        year: { type: "string" },
        phase: { type: "string" },
        format: { type: "string" },
        as: { type: "string", default: "terminal" },
        report: { type: "string" },
        "dry-run": { type: "boolean", default: false },
        replace: { type: "boolean", default: false },
        ocr: { type: "boolean", default: false },
      },
    });
    const { data, bureau, year, phase, format, as, report } = values;
    if (positionals.length === 0) return refuse("no-files", "");
    if (year !== undefined && !/^20\d\d$/.test(year)) return refuse("wrong-year", year);
    if (phase !== undefined && phase !== "budget" && phase !== "final") return refuse("wrong-phase", phase);
    if (!["terminal", "json", "markdown"].includes(as)) return refuse("wrong-as", as);
    if (bureau !== undefined && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(bureau))
      return refuse("wrong-bureau", bureau);
    if (format !== undefined && !existsSync(join(data, "formats", format, "format.json")))
      return refuse("no-format", format);
    return {
      files: positionals,
      options: {
        dataRoot: data,
        shipped: SHIPPED,
        today: new Date().toISOString().slice(0, 10),
        replace: values.replace,
        dryRun: values["dry-run"],
        ocr: values.ocr,
        as,
        report,
        ...(bureau === undefined ? {} : { bureau }),
        ...(year === undefined ? {} : { year: Number(year) }),
        ...(phase === undefined ? {} : { phase }),
        ...(format === undefined ? {} : { format }),
      },
    };
  } catch (error) {
    const wrong = describeWrongArguments(error);
    if (wrong === undefined) throw error;
    process.stderr.write(`${wrong}\n`);
    return "wrong";
  }
}

function refuse(id: keyof typeof words.zh.arguments, value: string): "wrong" {
  sayInBoth((text) => fill(text.arguments[id], { value: showInvisible(value) }));
  process.stderr.write(`${describeUsage()}\n`);
  return "wrong";
}

function sayInBoth(say: (text: typeof words.zh, language: "zh" | "en") => string): void {
  process.stderr.write(`${[say(words.zh, "zh"), say(words.en, "en")].join("\n")}\n`);
}
