import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { describeProblem } from "../src/import/source/describeProblem.ts";
import { findSources } from "../src/read/sources.ts";
import { holdDocuments } from "../src/review/documents/documents.ts";
import { rereadDocuments } from "../src/review/documents/rereading.ts";
import { listErrors } from "../src/review/lastStep.ts";
import { say, WORDS, type Words } from "../src/review/page/words.ts";
import { measureProgress } from "../src/review/queue.ts";
import { finishSaving } from "../src/review/save.ts";
import { answerReview } from "../src/review/server/routes.ts";
import { listen } from "../src/review/server/server.ts";
import { type ReviewedName, Session } from "../src/review/session.ts";
import type { Language } from "../src/text/ui.ts";
import { describeIssue, showInvisible } from "../src/validation/describeIssue.ts";
import { answerHelp, describeUsage, describeWrongArguments } from "./target/usage.ts";

/** Exit codes: a page was served, or nothing is left; something is in the way; the arguments are wrong. */
const [DONE, FAILED, WRONG] = [0, 1, 2];
const LANGUAGES = ["zh", "en"] as const satisfies readonly Language[];

process.exitCode = await run();

async function run(): Promise<number> {
  if (answerHelp()) return DONE;
  const asked = readArguments();
  if (!asked) return WRONG;
  const { name, data, files, port } = asked;
  if (!existsSync(join(data, "statutory-tables.json"))) return refuse("no-data", { folder: data });
  finishSaving(data);
  const session = Session.open(data, name);
  if (!session) return refuse("no-disclosure", { folder: data, ...name });
  const { entry } = session.review;
  if (!entry.disclosure.review) {
    refuse("reviewed", { ...name });
    return DONE;
  }
  const [error] = listErrors(data, session.review);
  if (error)
    return refuse("not-valid", { folder: data }, (language) => ({
      issue: describeIssue(error)[language].found,
    }));
  const { documents, strange, unread } = await holdDocuments(
    files,
    findSources(entry.shared, entry.disclosure),
  );
  for (const { path, problem } of unread)
    refuse("unread", { path }, (language) => ({ ...describeProblem(problem, language) }));
  for (const { path, sha256 } of strange) refuse("strange", { path, sha256 });
  if (unread.length + strange.length > 0) return FAILED;
  try {
    const today = (): string => new Date().toISOString().slice(0, 10);
    const rereading = rereadDocuments(documents, { dataRoot: data, today: today() });
    const { address } = await listen(
      (url, body) => answerReview({ session, documents, rereading, today }, url, body),
      port,
    );
    greet(session, files, address);
    return DONE;
  } catch (error) {
    if (!(error instanceof Error && "syscall" in error && error.syscall === "listen")) throw error;
    return refuse("port-taken", { port: String(port), reason: error.message });
  }
}

/** Says what is left, how long it takes, and where to look. */
function greet({ review }: Session, files: readonly string[], address: string): void {
  const { bureau, fiscalYear: year, disclosure } = review.entry;
  const { open, certain, proved, tables, minutes } = measureProgress(review);
  for (const language of LANGUAGES) {
    const words = WORDS[language];
    const lines = [
      say(words.serving, { bureau: bureau.name, year, phase: words.phases[disclosure.phase] }),
      `${address}${language}/`,
      say(words.left, { open, certain, proved, tables, minutes }),
      ...(files.length > 0
        ? files.map((path) => say(words["with-document"], { path }))
        : [words["without-document"]]),
      words.stop,
      "",
    ];
    process.stdout.write(`${lines.join("\n")}\n`);
  }
}

interface Arguments {
  readonly name: ReviewedName;
  readonly data: string;
  readonly files: readonly string[];
  readonly port: number;
}

/** The arguments; where one is wrong it is said. */
function readArguments(): Arguments | undefined {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        data: { type: "string", default: "data" },
        file: { type: "string", multiple: true, default: [] },
        phase: { type: "string", default: "budget" },
        port: { type: "string", default: "0" },
      },
    });
    const { data, file: files, phase, port } = values;
    const [bureau = "", year = ""] = positionals;
    if (positionals.length !== 2) return wrong("wrong-number", String(positionals.length));
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(bureau)) return wrong("wrong-bureau", bureau);
    if (!/^20\d\d$/.test(year)) return wrong("wrong-year", year);
    if (phase !== "budget" && phase !== "final") return wrong("wrong-phase", phase);
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) return wrong("wrong-port", port);
    return { name: { bureau, year, phase }, data, files, port: Number(port) };
  } catch (error) {
    const wrongArguments = describeWrongArguments(error);
    if (wrongArguments === undefined) throw error;
    process.stderr.write(`${wrongArguments}\n`);
    return undefined;
  }
}

function wrong(id: keyof Words["arguments"], value: string): undefined {
  sayInBoth((words) => say(words.arguments[id], { value: showInvisible(value) }));
  process.stderr.write(`${describeUsage()}\n`);
}

type Values = Readonly<Record<string, string>>;

function refuse(
  id: keyof Words["refusals"],
  values: Values,
  more: (language: Language) => Values = () => ({}),
): number {
  sayInBoth((words, language) => {
    const phase = words.phases[values["phase"] === "final" ? "final" : "budget"];
    const shown = Object.entries({ ...values, phase }).map(([key, value]) => [key, showInvisible(value)]);
    return say(words.refusals[id], { ...Object.fromEntries(shown), ...more(language) });
  });
  return FAILED;
}

function sayInBoth(write: (words: Words, language: Language) => string): void {
  process.stderr.write(`${LANGUAGES.map((language) => write(WORDS[language], language)).join("\n")}\n`);
}
