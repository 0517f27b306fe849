/** A number of disclosures to measure with, and the rounds. */
export interface Size {
  readonly size: number;
  readonly runs: number;
}

/** `20,60,1000:1`: sizes, of which each may say its rounds; the others have `runs`. */
export const parseSizes = (text: string, runs: string): Size[] =>
  text.split(",").map((each) => {
    const [size, own = runs] = each.split(":");
    if (!/^[1-9]\d*$/.test(size ?? "") || !/^[1-9]\d*$/.test(own)) throw new Error(`No size: ${each}`);
    return { size: Number(size), runs: Number(own) };
  });
