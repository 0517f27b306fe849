/** An address of the site from a path below its base. Astro does not add the base to links by itself. */
export function link(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/?$/, "/")}${path}`;
}
