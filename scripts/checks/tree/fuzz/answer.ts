import type { Answer, Input } from "./ask.ts";
import { cpuTime, startWatchdog } from "./watchdog.ts";

/** Answers each input that the parent process sends, and first that it is ready; whatever is thrown is the answer to that input. */
export function answerWith(judge: (input: Input) => Promise<string>): void {
  const began = startWatchdog();
  process.on("message", async (input: Input) => {
    began[0] = cpuTime();
    const answer = await answerTo(judge, input);
    began[0] = 0;
    process.send?.(answer);
  });
  process.send?.({ outcome: "ready" } satisfies Answer);
}

async function answerTo(judge: (input: Input) => Promise<string>, input: Input): Promise<Answer> {
  try {
    return { outcome: await judge(input) };
  } catch (error) {
    return { fault: describeError(error) };
  }
}

/** What was thrown, and the first line of ours that it came through. */
function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at .*\/src\//.test(line));
  const place = /\/(src\/[^)]*)/.exec(frames[0] ?? "")?.[1] ?? "";
  return `${error.name}: ${error.message.split("\n")[0]?.slice(0, 200)}${place && ` (${place})`}`;
}
