import { defineConfig } from "vitest/config";

// The times are for what hangs, on a machine however busy.
export default defineConfig({ test: { include: ["src/**/*.test.ts", "scripts/**/*.test.ts"], testTimeout: 900_000, hookTimeout: 900_000 } });
