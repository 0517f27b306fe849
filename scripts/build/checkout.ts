import { Refusal } from "../target/refusal.ts";

/**
 * Astro takes the path of the project for an address, or writes it into code, where these end it or begin an escape: tried in 7.3.4,
 * where `%` is the worst, for the build ends well but its style sheets are not the same.
 */
const ODD = /[#%?\\'"\p{Cc}]/gu;

export function refuseOddCheckout(path: string): void {
  const characters = [...new Set(path.match(ODD))].join(" ");
  if (characters) throw new Refusal("odd-checkout", { path, characters });
}
