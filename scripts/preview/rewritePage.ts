import { posix } from "node:path";
import { Parser } from "htmlparser2";
import { html } from "../../src/components/kit/html.ts";
import { pageFile } from "../pages/pageKinds.ts";

/** Attributes of built pages that hold the address of a page or file; some are read by scripts alone. */
const ADDRESSES: ReadonlySet<string> = new Set([
  "href",
  "src",
  "action",
  "formaction",
  "poster",
  "cite",
  "data-manifest",
  "data-names",
  "data-choices",
]);
/** Attributes that hold a folder, to whose address scripts add. */
const FOLDERS: ReadonlySet<string> = new Set(["data-base", "data-home"]);

/** The policy's word for the page's own origin, which a file does not have in every browser. */
const OWN_ORIGIN = "'self'";
const FILES_TOO = "'self' file:";

/** Where everything stands in a preview, below its folder. */
export const SITE = "site/";
export const START_PAGE = "index.html";
/** Says why a page of the site is not in the preview. */
export const ABSENT_PAGE = "absent.html";
/** Starts the scripts of pages, where a server gives them. */
export const LOADER = "preview.js";

/** The site that a preview shows. */
export interface Previewed {
  /** What it was built for: its origin and base path, with a slash at the end. */
  readonly home: string;
  /** Whether the preview has a file, named below the site. */
  has(file: string): boolean;
}

/**
 * A page that works from any folder, and opened as a file. Addresses below the site's base become relative, with the name of the file that a
 * server would choose; everything else stays to the byte. `file` is the page's, below the site.
 */
export function rewritePage(source: string, file: string, site: Previewed): string {
  const pieces: string[] = [];
  let done = 0;
  let tag = "";
  const parser = new Parser({
    onopentagname(name) {
      tag = name;
    },
    onattribute(name, value) {
      const written = rewriteAttribute({ tag, name, value }, file, site);
      if (written === undefined) return;
      pieces.push(source.slice(done, parser.startIndex), written);
      done = parser.endIndex;
    },
  });
  parser.end(source);
  return [...pieces, source.slice(done)].join("");
}

interface Attribute {
  readonly tag: string;
  readonly name: string;
  readonly value: string;
}

/** What takes an attribute's place; undefined where it stays. */
function rewriteAttribute(
  { tag, name, value }: Attribute,
  file: string,
  site: Previewed,
): string | undefined {
  if (tag === "meta" && name === "content" && value.includes(OWN_ORIGIN))
    return write(name, value.replaceAll(OWN_ORIGIN, FILES_TOO));
  // A script of a module is never loaded for a page that is a file: the loader starts it elsewhere.
  if (tag === "script" && name === "type" && value === "module") return write("data-type", value);
  if (FOLDERS.has(name)) {
    const first = makeRelative(value, file, { ...site, has: () => true });
    return first === undefined ? undefined : write(name, first.replace(/[^/]*$/, ""));
  }
  const address = ADDRESSES.has(name) ? makeRelative(value, file, site) : undefined;
  if (address === undefined) return undefined;
  return tag === "script" && name === "src"
    ? `${write("src", leadTo(LOADER, file))} ${write("data-src", address)}`
    : write(name, address);
}

const write = (name: string, value: string): string => `${name}=${html`"${value}"`.text}`;

/** The relative address of what an address on a page leads to; undefined where it stays as it is. */
function makeRelative(address: string, file: string, { home, has }: Previewed): string | undefined {
  // A place on the same page, and what names the published site on purpose, such as a citation.
  if (/^\s*(#|$)/.test(address) || URL.canParse(address)) return undefined;
  const url = URL.parse(address, new URL(file, home));
  const { origin, pathname } = new URL(home);
  if (url?.origin !== origin || !url.pathname.startsWith(pathname)) return undefined;
  const path = decode(url.pathname.slice(pathname.length));
  const target = path === undefined ? undefined : pageFile(path);
  if (target === undefined) return undefined;
  return has(target) ? leadTo(SITE + target, file) + url.search + url.hash : leadTo(ABSENT_PAGE, file);
}

/** The relative address of a file of the preview on a page of the site. */
const leadTo = (target: string, file: string): string =>
  posix
    .relative(posix.dirname(`/${SITE}${file}`), `/${target}`)
    .split("/")
    .map(encodeURIComponent)
    .join("/");

/** The names that an address has written in percent signs; undefined where they are none. */
function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
