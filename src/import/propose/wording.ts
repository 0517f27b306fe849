/** What a table is described with: the year that is taken out of titles and headings, and the names of subjects. */
export interface Wording {
  year: number;
  isSubject(label: string): boolean;
}

/** A printed text with its fiscal year and the one before as formats write them. */
export function withoutYear(text: string, year: number): string {
  return text.replaceAll(`${year}年`, "{year}年").replaceAll(`${year - 1}年`, "{lastYear}年");
}
