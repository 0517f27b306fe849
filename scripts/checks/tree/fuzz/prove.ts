import { Judge } from "./ask.ts";

/** What the judge must say of each fault of `knownBad.ts`. */
const EXPECTED: Readonly<Record<string, RegExp>> = {
  throws: /^TypeError: as it should/,
  overflows: /^RangeError: Maximum call stack/,
  hangs: /^Stopped: more than 5 s of CPU time/,
  waits: /^Stopped: no answer/,
  hoards: /^Stopped: the process ended/,
  exits: /^Stopped: the process ended by itself \(3\)/,
};

/** Time by the clock, in ms: short where none would do, else enough to use up time and memory on a busy machine. */
const patienceFor = (fault: string): number => (fault === "waits" ? 1_000 : 180_000);

/** Holds that each kind of fault is found, and that the next sound input is judged all the same. Throws where one is not. */
export async function proveJudge(): Promise<void> {
  for (const [file, expected] of Object.entries(EXPECTED)) {
    const judge = new Judge(new URL("./knownBad.ts", import.meta.url), {}, patienceFor(file));
    const bad = await judge.ask({ file, bytes: Buffer.from("x"), whole: false });
    const good = await judge.ask({ file, bytes: Buffer.from("a"), whole: false });
    judge.stop();
    if (!("fault" in bad && expected.test(bad.fault) && "outcome" in good)) {
      throw new Error(`The check does not find what ${file}: ${JSON.stringify([bad, good])}`);
    }
  }
}
