/** Values that an address to report mistakes to may ask for. */
export interface ReportValues {
  /** The place of the mistake, as `<bureau>/<year>/<scope>/<table>/<row>`; fewer parts name more. */
  readonly place: string;
  /** Absolute address of the page, with the row's anchor. */
  readonly page: string;
}

/** The maintainers' address (REPORT_URL, which the settings have checked) with what it asks for filled in. */
export function fillReportAddress(template: string, values: ReportValues): string {
  return template.replace(/\{(place|page)\}/g, (_, name: keyof ReportValues) =>
    encodeURIComponent(values[name]),
  );
}
