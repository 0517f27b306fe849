import { ATOM_FEED, JSON_FEED } from "../../archive/paths/paths.ts";
import type { Ui } from "../../text/ui.ts";

/** The files of a change feed, as links name them. */
export const listFeeds = ({ changes }: Ui) => [
  { file: ATOM_FEED, type: "application/atom+xml", name: changes.atom },
  { file: JSON_FEED, type: "application/feed+json", name: changes.json },
];
