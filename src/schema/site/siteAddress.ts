/** Scheme and host, perhaps with a port: no folder, question, name or password. */
export function isOrigin(value: string): boolean {
  const url = URL.parse(value);
  return url !== null && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
}

/**
 * A folder of the origin. Letters that an address would escape, as Chinese, are no part of it: pages and links are compared as they
 * are written.
 */
export const isBasePath = (value: string): boolean =>
  value.split("/").every((folder) => /^[\w.~-]*$/.test(folder) && !/^\.+$/.test(folder));

/** Where readers report mistakes: a web or mail address with `{place}`, and perhaps `{page}`, to fill in. */
export const isReportAddress = (template: string): boolean =>
  asksFor(template, "place", "page") && isContactAddress(fillIn(template));

/** Where the zip of a version stands: a web address with `{version}` to fill in. */
export const isArchiveAddress = (template: string): boolean =>
  asksFor(template, "version") && /^https?:/.test(template) && isContactAddress(fillIn(template));

/** Whether a template has the first name in braces, and none but these. */
function asksFor(template: string, ...names: readonly [string, ...string[]]): boolean {
  const asked = [...template.matchAll(/\{([^{}]*)\}/g)].map(([, name = ""]) => name);
  return asked.includes(names[0]) && asked.every((name) => names.includes(name));
}

/** What is filled in is escaped, as here, and can stand in no host's name. */
const fillIn = (template: string): string => template.replace(/[{}]/g, "%2F");

export const isContactAddress = (value: string): boolean =>
  /^(https?:\/\/|mailto:)/.test(value) && URL.canParse(value);
