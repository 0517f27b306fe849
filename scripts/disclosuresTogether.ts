import type { AstroIntegration } from "astro";

const DISCLOSURE = /\/bureaus\/[^/]+\/\d{4}[^/]*\//;

/** Pages and files of a disclosure, in all editions and scopes, one after another; what belongs to none goes before. Else as they were. */
export function orderByDisclosure<Path extends { readonly pathname: string }>(
  paths: readonly Path[],
): Path[] {
  const groups = Map.groupBy(paths, ({ pathname }) => DISCLOSURE.exec(`/${pathname}/`)?.[0] ?? "");
  return [
    ...(groups.get("") ?? []),
    ...[...groups].flatMap(([disclosure, group]) => (disclosure === "" ? [] : group)),
  ];
}

/**
 * Astro writes a site route by route, and would come to each disclosure as often as there are routes. Written together, it is read and
 * reconciled once, for `loadScope` keeps the last ones.
 */
export function disclosuresTogether(): AstroIntegration {
  return {
    name: "disclosures-together",
    hooks: {
      "astro:build:start": ({ setPrerenderer }) =>
        setPrerenderer((prerenderer) => ({
          ...prerenderer,
          getStaticPaths: async () => orderByDisclosure(await prerenderer.getStaticPaths()),
        })),
    },
  };
}
