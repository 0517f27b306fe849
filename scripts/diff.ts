import { parseArgs } from "node:util";
import { isRefused } from "../src/changes/change.ts";
import { compareData } from "../src/changes/compare/compareData.ts";
import { suggestEntries } from "../src/changes/revisions/suggest.ts";
import { writeChangesJson } from "../src/changes/write/json.ts";
import { type Report, writeAnnotations, writeMarkdown, writeTerminal } from "../src/changes/write/text.ts";
import { readSettings } from "../src/settings.ts";
import type { Language } from "../src/text/ui.ts";
import { findBase } from "./diff/findBase.ts";
import { Refusal, WrongCall } from "./target/refusal.ts";
import { runCommand } from "./target/runCommand.ts";
import { today } from "./target/today.ts";

const FORMS: Readonly<Record<string, (report: Report, language: Language) => string>> = {
  terminal: writeTerminal,
  json: ({ changes, suggestions }) => writeChangesJson(changes, suggestions),
  markdown: writeMarkdown,
  annotations: writeAnnotations,
};
const LANGUAGES: readonly string[] = ["zh", "en"] satisfies Language[];

/** Says what the present data mean otherwise than those that were published; exit code 1 where a correction has no reason. */
function diff(): void {
  const { values, positionals } = parseArgs({
    options: {
      data: { type: "string" },
      as: { type: "string", default: "terminal" },
      lang: { type: "string", default: "zh" },
    },
    allowPositionals: true,
  });
  const [name, ...others] = positionals;
  const write = FORMS[values.as];
  if (!write) throw new Refusal("no-such-form", { value: values.as, forms: Object.keys(FORMS).join(", ") });
  if (!LANGUAGES.includes(values.lang)) throw new Refusal("no-such-language", { value: values.lang });
  if (name === undefined || others.length > 0) throw new WrongCall("one-base");
  const { dataRoot } = readSettings({ ...process.env, ...(values.data && { MINGZHANG_DATA: values.data }) });
  const base = findBase(name, dataRoot);
  try {
    const { changes, now } = compareData(base.root, dataRoot);
    const revisionsOf = (bureau: string, folder: string) =>
      now.findFolder(bureau, folder)?.disclosure.revisions ?? [];
    const suggestions = suggestEntries(changes, revisionsOf, today());
    process.stdout.write(
      `${write({ changes, suggestions, prefix: `${dataRoot}/` }, values.lang as Language).trimEnd()}\n`,
    );
    process.exitCode = changes.some(isRefused) ? 1 : 0;
  } finally {
    base.leave();
  }
}

await runCommand(diff);
