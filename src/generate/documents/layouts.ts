/** How a print looks: paper, style sheet, and whether its pages are numbered. */
export interface Layout {
  readonly landscape: boolean;
  readonly style: string;
}

const COMMON = `
* { box-sizing: border-box; }
body { font-family: Print; font-size: 9pt; margin: 0; }
h1 { text-align: center; padding-top: 40vh; break-after: page; }
h2, h3 { text-align: center; }
.contents, .table { break-after: page; }
.entry { display: flex; } .dots { flex: 1; border-bottom: 1pt dotted; }
.caption { display: flex; justify-content: space-between; margin: 2pt 0; }
.text { text-indent: 2em; line-height: 1.8; }
table { width: 100%; border-collapse: collapse; }
td { padding: 2pt 3pt; }
.center { text-align: center; } .right { text-align: right; }
tr { break-inside: avoid; }
.watermark { position: fixed; top: 45%; left: 20%; font-size: 48pt; color: #ddd; transform: rotate(-30deg); z-index: -1; }
`;

const RULED = "td { border: 0.5pt solid; }";

/** Layouts as bureaus print: ruled; columns parted by space alone; across the page in large type, so that tables go over many pages. */
export const LAYOUTS: Readonly<Record<string, Layout>> = {
  ruled: { landscape: false, style: `${COMMON} ${RULED} .watermark { display: none; }` },
  plain: { landscape: false, style: `${COMMON} td { padding: 2pt 6pt; } .watermark { display: none; }` },
  landscape: { landscape: true, style: `${COMMON} ${RULED} td { font-size: 12pt; height: 26pt; }` },
};
