import { defineConfig } from "vitest/config";

/** Tests of code read the example site, never the data that are held: what is added there must break no test. */
const env = { MINGZHANG_DATA: "examples/site/data" };

export default defineConfig({
  test: { include: ["src/**/*.test.ts", "scripts/**/*.test.ts"], env, testTimeout: 120_000, hookTimeout: 120_000 },
});
