import { buildExample } from "./exampleSite.ts";

/** Builds the example site once for all checks that read it. */
const { status, stderr } = buildExample(process.env["EXAMPLE_DIST"] ?? "dist-example");
process.stderr.write(stderr);
process.exitCode = status ?? 1;
