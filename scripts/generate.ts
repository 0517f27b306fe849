import { parseArgs } from "node:util";
import { generateSite } from "../src/generate/generate.ts";
import { acceptTarget, surround } from "./target/acceptTarget.ts";
import { runCommand } from "./target/runCommand.ts";

const { values } = parseArgs({ options: { disclosures: { type: "string", default: "20" }, seed: { type: "string", default: "1" }, out: { type: "string" } } });
if (!values.out) {
  console.error("Usage: node scripts/generate.ts --disclosures 20 --seed 1 --out <new folder>");
  process.exit(1);
}
const { out, disclosures, seed } = values;
await runCommand(() => generateSite("data", acceptTarget(out, surround("data")), Number(disclosures), Number(seed)));
