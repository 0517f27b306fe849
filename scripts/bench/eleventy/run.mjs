import Eleventy from "@11ty/eleventy";

/** Writes the pages of a site that is there once more, with Eleventy. Run in this folder, BENCH_SITE says which site. */
const [output = ""] = process.argv.slice(2);
await new Eleventy("input", output, { quietMode: true }).write();
