/** What a browser may load for a page that other sites show in a frame: style sheets alone. `scripts/hosts/hostHeaders.ts` has hosts send it, too. */
export const FRAME_POLICY =
  "default-src 'none'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";
