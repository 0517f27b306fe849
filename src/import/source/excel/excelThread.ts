import { parentPort } from "node:worker_threads";
import { SourceProblem } from "../source.ts";
import { readExcel } from "./excel.ts";
import type { Answer } from "./excelApart.ts";

/** The thread in which workbooks are read, one after another. */
parentPort?.on("message", (bytes: Uint8Array) => parentPort?.postMessage(answer(bytes)));

function answer(bytes: Uint8Array): Answer {
  try {
    return { pages: readExcel(bytes) };
  } catch (error) {
    return error instanceof SourceProblem
      ? { reason: error.reason, values: { ...error.values } }
      : { fault: String(error) };
  }
}
