import type { Asked } from "./asked.ts";

/**
 * The maintainers' address (REPORT_URL, which the settings have checked) with the place and the absolute address of the page filled in,
 * where it asks for them.
 */
export function fillReportAddress(template: string, asked: Asked): string {
  return template.replace(/\{(place|page)\}/g, (_, name: keyof Asked) => encodeURIComponent(asked[name]));
}
