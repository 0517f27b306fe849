import { statSync } from "node:fs";
import commands from "./text/commands.json" with { type: "json" };
import { fill } from "./text/fill.ts";
import { showInvisible } from "./validation/report.ts";

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
}

type Environment = Readonly<Record<string, string | undefined>>;

const DEFAULTS = {
  MINGZHANG_DATA: "data",
  SITE_URL: "http://localhost:4321",
  BASE_PATH: "/",
  REPORT_URL: "",
  OUT_DIR: "dist",
};
type Name = keyof typeof DEFAULTS;

/** Whether a setting's value can be used. OUT_DIR can name any folder. */
const CHECKS: Readonly<Partial<Record<Name, (value: string) => boolean>>> = {
  MINGZHANG_DATA: isFolder,
  SITE_URL: isOrigin,
  // Letters that an address would escape, as Chinese, are no part of it: pages and links are compared as they are written.
  BASE_PATH: (value) =>
    value.split("/").every((folder) => /^[\w.~-]*$/.test(folder) && !/^\.+$/.test(folder)),
  REPORT_URL: (value) => value === "" || isReportAddress(value),
};

/** Settings that cannot be used: one message each, in both languages. */
export class WrongSettings extends Error {
  override readonly name = "WrongSettings";
  /** No place of the code has anything to do with it, and Astro would show one. */
  override readonly stack = "";
}

/** The settings of an environment. One that is set to nothing is as one that is not set. */
export function readSettings(environment: Environment): Settings {
  const get = (name: Name): string => environment[name] || DEFAULTS[name];
  const wrong = (Object.keys(DEFAULTS) as Name[]).filter((name) => CHECKS[name]?.(get(name)) === false);
  if (wrong.length > 0) throw new WrongSettings(wrong.map((name) => wordFault(name, get(name))).join("\n\n"));
  return {
    dataRoot: get("MINGZHANG_DATA").replace(/(?<=.)\/+$/, ""),
    origin: new URL(get("SITE_URL")).origin,
    basePath: `/${get("BASE_PATH").split("/").filter(Boolean).join("/")}`,
    reportUrl: get("REPORT_URL") || undefined,
    target: get("OUT_DIR"),
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

/** Scheme and host, perhaps with a port: no folder, question, name or password. */
function isOrigin(value: string): boolean {
  const url = URL.parse(value);
  return url !== null && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
}

function isReportAddress(template: string): boolean {
  const asked = [...template.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name);
  const known = asked.includes("place") && asked.every((name) => name === "place" || name === "page");
  // What is filled in is escaped, as here, and can stand in no host's name.
  return known && /^(https?:\/\/|mailto:)/.test(template) && URL.canParse(template.replace(/[{}]/g, "%2F"));
}
