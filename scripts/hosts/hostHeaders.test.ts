import { describe, expect, it } from "vitest";
import { FRAME_POLICY } from "../../src/components/embed/framePolicy.ts";
import { PAGE_POLICY } from "../../src/components/kit/pagePolicy.ts";
import { addresses, BASE, headersOf } from "./exampleHost.ts";
import { writeHeaders } from "./hostHeaders.ts";

/** Whether an address is that of a page of the site: a dossier is a file to take away. */
const isPage = (address: string): boolean => /(\/|\/404\.html)$/.test(address);
const isDossier = (address: string): boolean => /\/data\/dossier(\.en)?\.html$/.test(address);
const isFrame = (address: string): boolean => /\/embed\/.+\/$/.test(address);

describe("what hosts send", () => {
  it("is the policy of each page, once, and that it stands in no frame", () => {
    const pages = addresses.filter((address) => isPage(address) && !isFrame(address));
    expect(pages.length).toBeGreaterThan(50);
    for (const address of pages)
      expect([address, headersOf(address).get("Content-Security-Policy")]).toEqual([
        address,
        [`${PAGE_POLICY}; frame-ancestors 'none'`],
      ]);
  });

  it("is no policy for dossiers: theirs stands in the file, with the style that it allows", () => {
    const dossiers = addresses.filter(isDossier);
    expect(dossiers.length).toBeGreaterThan(0);
    for (const address of dossiers) expect(headersOf(address).get("Content-Security-Policy")).toBeUndefined();
  });

  it("is a policy that lets pages for frames stand in any", () => {
    const frames = addresses.filter(isFrame);
    expect(frames.length).toBeGreaterThan(0);
    for (const address of frames)
      expect([address, headersOf(address).get("Content-Security-Policy")]).toEqual([
        address,
        [`${FRAME_POLICY}; frame-ancestors *`],
      ]);
  });

  it("lets the scripts of any site read open data and feeds, and nothing else", () => {
    const isOpen = (address: string): boolean => headersOf(address).has("Access-Control-Allow-Origin");
    const files = addresses.filter((address) => !isPage(address));
    expect(files.filter(isOpen)).toEqual(
      files.filter((address) => /\/data\/|\/feed\.(json|xml)$/.test(address)),
    );
  });

  it("has no type guessed and no reader followed, for any file", () => {
    for (const address of addresses) {
      expect(headersOf(address).get("X-Content-Type-Options")).toEqual(["nosniff"]);
      expect(headersOf(address).get("Referrer-Policy")).toEqual(["no-referrer"]);
    }
  });

  it("gives no header twice", () => {
    for (const address of addresses)
      expect([...headersOf(address).values()].filter((values) => values.length > 1)).toEqual([]);
  });

  it("stays below the 100 rules and 2,000 characters a line that Cloudflare Pages reads", () => {
    const lines = writeHeaders(BASE).trim().split("\n");
    expect(lines.filter((line) => !line.startsWith(" ")).length).toBeLessThanOrEqual(100);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(2000);
  });
});
