import { parseArgs } from "node:util";
import { generateSite } from "../src/generate/generate.ts";
import { readSettings } from "../src/settings.ts";
import { acceptTarget, surround } from "./target/acceptTarget.ts";
import { Refusal, WrongCall } from "./target/refusal.ts";
import { runCommand } from "./target/runCommand.ts";

await runCommand(() => {
  const { values } = parseArgs({
    options: {
      disclosures: { type: "string", default: "20" },
      seed: { type: "string", default: "1" },
      out: { type: "string" },
    },
  });
  if (!values.out) throw new WrongCall("no-out");
  const [disclosures, seed] = [
    readNumber("--disclosures", values.disclosures),
    readNumber("--seed", values.seed),
  ];
  const { dataRoot } = readSettings(process.env);
  generateSite(dataRoot, acceptTarget(values.out, surround(dataRoot)), disclosures, seed);
});

function readNumber(option: string, value: string): number {
  const most = 1_000_000;
  if (!/^[1-9]\d*$/.test(value) || Number(value) > most)
    throw new Refusal("not-a-number", { option, value, most: String(most) });
  return Number(value);
}
