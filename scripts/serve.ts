import { parseArgs } from "node:util";
import { preview } from "astro";
import { readSettings } from "../src/settings.ts";
import { runCommand } from "./target/runCommand.ts";

process.env["ASTRO_TELEMETRY_DISABLED"] = "1";

/** Serves the built site, below its base path, until the command is stopped. */
await runCommand(async () => {
  const { values } = parseArgs({ options: { port: { type: "string" }, host: { type: "string" } } });
  const { target } = readSettings(process.env);
  await preview({
    outDir: target,
    server: { ...(values.port && { port: Number(values.port) }), ...(values.host && { host: values.host }) },
  });
});
