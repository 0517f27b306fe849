import { answerWith } from "./answer.ts";

/** A judge with every fault that the check looks for: the input's file names the one that its bytes set off. */
answerWith(async ({ file, bytes }) => {
  if (!Buffer.from(bytes).includes("x")) return "read";
  if (file === "throws") throw new TypeError("as it should");
  if (file === "overflows") overflow(0);
  if (file === "hangs") for (;;) Math.sqrt(2);
  if (file === "waits") await new Promise(() => {});
  if (file === "hoards") hoard();
  if (file === "exits") process.exit(3);
  return "read";
});

function overflow(depth: number): number {
  return overflow(depth + 1) + 1;
}

function hoard(): void {
  const kept: number[][] = [];
  for (;;) kept.push(new Array(1_000_000).fill(kept.length));
}
