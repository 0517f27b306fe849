/** What is cited of a site: a table, or one amount of it. Shared by pages and their scripts: nothing else is imported. */
export interface Cited {
  /** Who published it. */
  readonly author: string;
  /** The disclosure, the table and, of an amount, its row and column. */
  readonly title: string;
  readonly year: string;
  /** Day on which the document was published or, where that is unknown, read, as `2026-11-22`; empty where neither is known. */
  readonly date: string;
  /** The site that shows it. */
  readonly site: string;
  readonly address: string;
  /** Id of the amount, as in `amounts.csv`; of a table, what the ids of its amounts begin with. */
  readonly id: string;
  /** The printed amount with its unit; empty of a table. */
  readonly figure: string;
  /** Day on which the reader saw it; empty where a page is written, for a build has no clock. */
  readonly accessed: string;
}

/** Ways to cite: the national standard for references, the form that reference managers read, and a sentence. */
export const STYLES = ["gbt7714", "bibtex", "plain"] as const;
export type Style = (typeof STYLES)[number];

export const writeCitation = (style: Style, cited: Cited): string => WRITERS[style](cited);

const WRITERS: Readonly<Record<Style, (cited: Cited) => string>> = {
  /** GB/T 7714-2015: responsible body. title[dataset/online]. (date)[day of citation]. address. */
  gbt7714: (cited) => {
    const { author, title, date, accessed, address } = cited;
    const days = `${date && `(${date})`}${accessed && `[${accessed}]`}`;
    return `${author}. ${title}[DS/OL]. ${days && `${days}. `}${address}. ${writeKey(cited)}.`;
  },
  bibtex: (cited) => {
    const { id, author, title, year, site, address, accessed } = cited;
    const fields = [
      ["author", `{${escapeTex(author)}}`],
      ["title", `{${escapeTex(title)}}`],
      ["year", year],
      ["howpublished", escapeTex(site)],
      ["url", address],
      ...(accessed ? [["urldate", accessed]] : []),
      ["note", escapeTex(writeKey(cited))],
    ];
    const lines = fields.map(([name, value]) => `  ${name} = {${value}}`);
    return `@misc{${id.replaceAll("/", ":")},\n${lines.join(",\n")}\n}`;
  },
  plain: (cited) => {
    const { title, figure, site, address } = cited;
    return [title, ...(figure ? [figure] : []), site, address, writeKey(cited)].join(", ");
  },
};

/** What a program finds the amount by again, and what was printed there; the name is that of the column of `amounts.csv`. */
const writeKey = ({ id, figure }: Cited): string =>
  figure ? `amount_id: ${id} = ${figure}` : `table: ${id}`;

/** The id and the printed amount with its unit that a citation in any style names; undefined where it names none. */
export function parseCitation(text: string): Pick<Cited, "id" | "figure"> | undefined {
  const bare = text.replace(/\\(?=[&%$#_{}])/g, "");
  const match = /amount_id: (\S+) = (.+?)(?:\.|\})?$/m.exec(bare);
  return match ? { id: match[1] ?? "", figure: match[2] ?? "" } : undefined;
}

/** Characters that mean something else in TeX. */
const escapeTex = (text: string): string => text.replace(/[&%$#_{}]/g, "\\$&");
