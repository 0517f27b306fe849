import { describe, expect, it } from "vitest";
import { describeFault } from "./refusal.ts";

describe("a fault of the machine", () => {
  const full =
    "磁盘已满，命令没有完成（write ENOSPC）。请腾出空间，再运行一次。\nThe disk is full; the command did not finish (write ENOSPC). Make room and run it again.";

  it("is said in both languages, also where it is the cause of another error", () => {
    const error = Object.assign(new Error("write ENOSPC"), { code: "ENOSPC" });
    expect(describeFault(error)).toBe(full);
    expect(describeFault(new Error("A page was not written", { cause: error }))).toBe(full);
  });

  it("is known by its number in a bundler's report", () => {
    const report =
      "\u001B[31mBuild failed with 1 error:\n\nCould not write dist/a.js: No space left on device (os error 28)\u001B[39m\n    at build";
    expect(describeFault(new Error(report))).toContain(
      "The disk is full; the command did not finish (Could not write dist/a.js: No space left on device (os error 28)).",
    );
  });

  it("is nothing else: an error of ours keeps its trace", () => {
    expect(describeFault(new TypeError("x is not a function"))).toBeUndefined();
    expect(describeFault("text")).toBeUndefined();
  });
});
