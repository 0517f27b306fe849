/** Values that an address to report mistakes to may ask for. */
export interface ReportValues {
  /** The place of the mistake, as `<bureau>/<year>/<scope>/<table>/<row>`; fewer parts name more. */
  readonly place: string;
  /** Absolute address of the page, with the row's anchor. */
  readonly page: string;
}

/** The maintainers' address with what it asks for filled in; throws where the address is not one, or asks for something else. */
export function fillReportAddress(template: string, values: ReportValues): string {
  if (!/^(https?|mailto):/.test(template)) throw new Error(`REPORT_URL must begin with https:, http: or mailto:, not: ${template}`);
  if (!template.includes("{place}")) throw new Error(`REPORT_URL must say where {place} goes: ${template}`);
  return template.replace(/\{(\w*)\}/g, (found, name: string) => {
    if (name !== "place" && name !== "page") throw new Error(`REPORT_URL may ask for {place} and {page}, not for ${found}`);
    return encodeURIComponent(values[name]);
  });
}
