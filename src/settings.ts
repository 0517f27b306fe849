import { statSync } from "node:fs";
import { readSiteFile } from "./read/siteFile.ts";
import { isBasePath, isOrigin, isReportAddress } from "./schema/site/siteAddress.ts";
import { DEFAULT_SITE, type SiteFile } from "./schema/site/siteFile.ts";
import commands from "./text/commands.json" with { type: "json" };
import { fill } from "./text/fill.ts";
import { showInvisible } from "./validation/describeIssue.ts";

/** What the environment says of a site and its building, checked. */
export interface Settings {
  /** MINGZHANG_DATA: the data folder, without a slash at its end. */
  readonly dataRoot: string;
  /** SITE_URL: the origin that the site is published at. */
  readonly origin: string;
  /** BASE_PATH: the folder of the origin below which it is served; begins with a slash and ends with none. */
  readonly basePath: string;
  /** REPORT_URL: where readers report mistakes, with `{place}` and perhaps `{page}` to fill in. */
  readonly reportUrl: string | undefined;
  /** OUT_DIR: the folder that a build writes; what stands there is looked at by `scripts/target`. */
  readonly target: string;
  /** `site.json` of the data folder; what is wrong with it is told by validation, and the default site stands for it. */
  readonly site: SiteFile;
}

/** A variable of the process that bundles a site, which needs no data: they are validated beside it. */
export const BUNDLING = "MINGZHANG_BUNDLING";

type Environment = Readonly<Record<string, string | undefined>>;

/** What holds where the environment says nothing: of the site, what its data folder says. */
const chooseDefaults = (site: SiteFile) => ({
  MINGZHANG_DATA: "data",
  SITE_URL: site.origin,
  BASE_PATH: site.basePath,
  REPORT_URL: site.report ?? "",
  OUT_DIR: "dist",
});
type Name = keyof ReturnType<typeof chooseDefaults>;

/** Whether a setting's value can be used. OUT_DIR can name any folder. */
const CHECKS: Readonly<Record<Name, (value: string) => boolean>> = {
  MINGZHANG_DATA: isFolder,
  SITE_URL: isOrigin,
  BASE_PATH: isBasePath,
  REPORT_URL: (value) => value === "" || isReportAddress(value),
  OUT_DIR: () => true,
};

/** Settings that cannot be used: one message each, in both languages. */
export class WrongSettings extends Error {
  override readonly name = "WrongSettings";
  /** No place of the code has anything to do with it, and Astro would show one. */
  override readonly stack = "";
}

/** The settings of an environment. One that is set to nothing is as one that is not set. */
export function readSettings(environment: Environment): Settings {
  const dataRoot = (environment["MINGZHANG_DATA"] || "data").replace(/(?<=.)\/+$/, "");
  const site = readSiteFile(dataRoot).value ?? DEFAULT_SITE;
  const defaults = chooseDefaults(site);
  const get = (name: Name): string => environment[name] || defaults[name];
  const wrong = (Object.keys(CHECKS) as Name[]).filter((name) => !CHECKS[name](get(name)));
  if (wrong.length > 0) throw new WrongSettings(wrong.map((name) => wordFault(name, get(name))).join("\n\n"));
  return {
    dataRoot,
    origin: new URL(get("SITE_URL")).origin,
    basePath: `/${get("BASE_PATH").split("/").filter(Boolean).join("/")}`,
    reportUrl: get("REPORT_URL") || undefined,
    target: get("OUT_DIR"),
    site,
  };
}

const wordFault = (name: Name, value: string): string =>
  [commands.zh, commands.en]
    .map(({ settings }) =>
      fill(settings[name as keyof typeof settings], {
        value: showInvisible(value),
        place: "{place}",
        page: "{page}",
      }),
    )
    .join("\n");

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
