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
export function isReportAddress(template: string): boolean {
  const asked = [...template.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name);
  const known = asked.includes("place") && asked.every((name) => name === "place" || name === "page");
  // What is filled in is escaped, as here, and can stand in no host's name.
  return known && isContactAddress(template.replace(/[{}]/g, "%2F"));
}

export const isContactAddress = (value: string): boolean =>
  /^(https?:\/\/|mailto:)/.test(value) && URL.canParse(value);
