import { defineConfig } from "vitest/config";

/** Tests of code read the example site, never the data that are held: what is added there must break no test. */
const env = { MINGZHANG_DATA: "examples/site/data" };

// The times are for what hangs, on a machine however busy.
export default defineConfig({
  test: { include: ["src/**/*.test.ts", "scripts/**/*.test.ts"], env, testTimeout: 900_000, hookTimeout: 900_000 },
});
