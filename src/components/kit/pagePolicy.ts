/**
 * What a browser may load for a page: everything from the site alone, no inline script or style. Auditors fetch robots.txt under the policy of
 * the page: that is why all may connect to the site, although only scripts would. `scripts/hosts/hostHeaders.ts` has hosts send it, too.
 */
export const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'";
