import { ATOM_FEED, JSON_FEED } from "../model/paths.ts";
import { ui } from "../text/ui.ts";

/** The files of a change feed, as links name them. */
export const FEEDS = [
  { file: ATOM_FEED, type: "application/atom+xml", name: ui.changes.atom },
  { file: JSON_FEED, type: "application/feed+json", name: ui.changes.json },
] as const;
