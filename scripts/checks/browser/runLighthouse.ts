import lighthouse, { type Flags, type Result } from "lighthouse";
import type { Browser } from "puppeteer-core";

/** One run of Lighthouse, as on a phone, in a browser that is running. Throws if the page cannot be audited. */
export async function runLighthouse(browser: Browser, address: string, flags: Flags): Promise<Result> {
  const port = Number(new URL(browser.wsEndpoint()).port);
  const result = await lighthouse(address, {
    port,
    logLevel: "error",
    disableFullPageScreenshot: true,
    ...flags,
  });
  if (!result || result.lhr.runtimeError)
    throw new Error(`${address}: ${result?.lhr.runtimeError?.message ?? "no result"}`);
  return result.lhr;
}
