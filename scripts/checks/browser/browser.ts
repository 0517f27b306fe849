import { execFileSync } from "node:child_process";
import chromium from "@sparticuz/chromium";

/** How to start the browser that the packages bring; the arguments keep it off the network. */
export async function describeBrowser(): Promise<{ executablePath: string; args: string[]; headless: true }> {
  return {
    executablePath: process.env.CHROME_PATH ?? (await chromium.executablePath()),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
    headless: true,
  };
}

/** Name and version of the browser. */
export const nameBrowser = async (): Promise<string> =>
  execFileSync((await describeBrowser()).executablePath, ["--version"], { encoding: "utf8" }).trim();
