import type { BreadcrumbList, ListItem, WithContext } from "schema-dts";
import { absoluteLink } from "../kit/link.ts";

/** What search engines read of a page's place in the site: the pages above it, then the page itself. */
export function makeBreadcrumbs(
  crumbs: readonly { text: string; path: string }[],
  title: string,
  address: string,
): WithContext<BreadcrumbList> {
  const steps = [
    ...crumbs.map(({ text, path }) => ({ name: text, item: absoluteLink(path) })),
    { name: title, item: address },
  ];
  return {
    "@context": "https://schema.org",
    "@type": "BreadcrumbList",
    itemListElement: steps.map(
      ({ name, item }, index): ListItem => ({ "@type": "ListItem", position: index + 1, name, item }),
    ),
  };
}
