import { readSettings } from "./settings.ts";

/** What makes the site of this process one's own: name, languages, licence and the like, from `site.json` of its data folder. */
export const OWN = readSettings(process.env).site;
