/** An address of the site from a path below its base. Astro does not add the base to links by itself. */
export function link(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/?$/, "/")}${path}`;
}

/** The absolute address of a path below the base, for what is read away from the site. */
export function absoluteLink(path: string): string {
  return new URL(link(path), import.meta.env.SITE).href;
}
