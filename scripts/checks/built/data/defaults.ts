import { spawnSync } from "node:child_process";

/** A library with which people read CSV files, and a program of it that says for each file how many cells it loses by its defaults. */
interface Library {
  /** The first that has the library is taken. */
  readonly commands: readonly string[];
  readonly option: string;
  readonly load: string;
  readonly count: string;
}

export const LIBRARIES: Readonly<Record<string, Library>> = {
  readr: {
    commands: ["Rscript"],
    option: "-e",
    load: "suppressMessages(library(readr))",
    count: `for (file in commandArgs(trailingOnly = TRUE)) {
      guessed <- suppressWarnings(read_csv(file, show_col_types = FALSE, progress = FALSE))
      text <- read_csv(file, col_types = cols(.default = "c"), na = character(), progress = FALSE)
      cat(sum(is.na(guessed) & text != ""), "\\n")
    }`,
  },
  pandas: {
    // Debian's pandas belongs to Debian's Python, before which another may stand in the path.
    commands: ["python3", "/usr/bin/python3"],
    option: "-c",
    load: "import pandas, sys",
    count: `
for file in sys.argv[1:]:
    guessed = pandas.read_csv(file, low_memory=False)
    text = pandas.read_csv(file, dtype=str, keep_default_na=False)
    print((guessed.isna() & (text != "")).values.sum())
`,
  },
};

/** Files of which a library loses values by its defaults; undefined where it is not at hand. */
export function checkDefaults(name: string, files: readonly string[]): string[] | undefined {
  const { commands, option, load, count } = LIBRARIES[name] as Library;
  const command = commands.find((each) => spawnSync(each, [option, load]).status === 0);
  if (command === undefined) return undefined;
  const program = `${load}\n${count}`;
  const { stdout, stderr, status } = spawnSync(command, [option, program, ...files], { encoding: "utf8" });
  if (status !== 0) return [stderr.trim()];
  const lost = stdout.trim().split(/\s+/);
  return files.flatMap((file, index) =>
    lost[index] === "0" ? [] : [`${file}: ${lost[index] ?? "not read:"} values lost by the defaults`],
  );
}
