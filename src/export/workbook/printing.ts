import type { Blob } from "node:buffer";
import type { Stream } from "node:stream";
import type { Feature } from "write-excel-file/node";

/** Attributes of a sheet by element; margins are inches. */
const PRINTED: Readonly<Record<string, Record<string, number>>> = {
  pageSetup: { fitToWidth: 1, fitToHeight: 0 },
  pageMargins: { left: 0.4, right: 0.4, top: 0.4, bottom: 0.6, header: 0.2, footer: 0.3 },
};

const CORE = "docProps/core.xml";
const CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml";
const CORE_RELATION = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** The rows that stay in view are printed again on each page: `'name'!$1:$4`. */
const repeatRows = (sheet: string, rows: number): string => `'${sheet.replaceAll("'", "''")}'!$1:$${rows}`;

/**
 * How a workbook is printed, and what it says of itself: each sheet as wide as one page and as long as it is, its head on every page, name and page
 * number below; title and creator. The writing library leaves these to such an extension.
 */
export function describePrinting(title: string, creator: string): Feature<Stream | Buffer | Blob> {
  return {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": {
          transform: (xml) =>
            xml
              .replace("<sheetViews>", '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
              .replace(
                "</worksheet>",
                "<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>",
              ),
          transformElementAttributes: (tag, attributes) => ({ ...attributes, ...PRINTED[tag] }),
        },
        "xl/workbook.xml": {
          transform: (xml, sheets) => {
            const names = sheets.map(({ sheet = "", stickyRowsCount = 0 }, index) =>
              stickyRowsCount === 0
                ? ""
                : `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escapeXml(repeatRows(sheet, stickyRowsCount))}</definedName>`,
            );
            return xml.replace("<definedNames/>", `<definedNames>${names.join("")}</definedNames>`);
          },
        },
        "[Content_Types].xml": {
          insert: () => `<Override PartName="/${CORE}" ContentType="${CORE_TYPE}"/>`,
        },
        "_rels/.rels": {
          insert: () => `<Relationship Id="rId-core" Type="${CORE_RELATION}" Target="${CORE}"/>`,
        },
      },
      write: {
        files: () => ({
          [CORE]: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(creator)}</dc:creator></cp:coreProperties>`,
        }),
      },
    },
  };
}
