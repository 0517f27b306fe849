import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "scripts/**/*.test.ts"],
    // Tests of code read the example site, never the data that are held: what is added there breaks no test.
    env: { MINGZHANG_DATA: "examples/site/data" },
    execArgv: ["--import", "./scripts/checks/tree/withoutData.ts"],
    // Files of tests share their modules: loading them anew for each takes most of the time.
    isolate: false,
    // The times are for what hangs, on a machine however busy.
    testTimeout: 900_000,
    hookTimeout: 900_000,
  },
});
