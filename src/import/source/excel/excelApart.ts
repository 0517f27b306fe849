import { Worker } from "node:worker_threads";
import { type SourcePage, SourceProblem, type SourceReason } from "../source.ts";

/** Seconds that a workbook may take: one of 400,000 cells takes 6. */
const LONGEST = 60;

/** What the thread answers: the pages, or why there are none. */
export type Answer =
  | { pages: SourcePage[] }
  | { reason: SourceReason; values: Record<string, string> }
  | { fault: string };

let worker: Worker | null = null;

/**
 * Reads a workbook in a thread of its own: SheetJS never ends on some damaged files, and a thread can be stopped. Throws `SourceProblem` as
 * `readExcel` does, and where it takes longer than `seconds`.
 */
export async function readExcelApart(
  bytes: Uint8Array,
  _path = "",
  seconds = LONGEST,
): Promise<SourcePage[]> {
  worker ??= new Worker(new URL("excelThread.ts", import.meta.url));
  const answer = await ask(worker, bytes, seconds);
  if (answer === null) {
    await worker.terminate();
    worker = null;
    throw new SourceProblem("broken");
  }
  if ("pages" in answer) return answer.pages;
  if ("reason" in answer) throw new SourceProblem(answer.reason, answer.values);
  throw new Error(answer.fault);
}

/** The answer of the thread; null where none comes in time, or the thread ends. */
function ask(thread: Worker, bytes: Uint8Array, seconds: number): Promise<Answer | null> {
  thread.ref();
  return new Promise<Answer | null>((resolve) => {
    const timer = setTimeout(() => finish(null), seconds * 1000);
    const onMessage = (answer: Answer) => finish(answer);
    const onEnd = () => finish(null);
    const finish = (answer: Answer | null) => {
      clearTimeout(timer);
      thread.off("message", onMessage);
      thread.off("error", onEnd);
      thread.unref();
      resolve(answer);
    };
    thread.on("message", onMessage);
    thread.on("error", onEnd);
    thread.postMessage(bytes);
  });
}
