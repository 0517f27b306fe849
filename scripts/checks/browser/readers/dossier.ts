import type { Browser } from "puppeteer-core";
import { getDocumentProxy } from "unpdf";

/** What a sheet of a tagged PDF is made of; those that a dossier must have. */
const NEEDED = ["H1", "H2", "L", "Table", "Caption", "TR", "TH", "TD"];

interface Tag {
  readonly role?: string;
  readonly children?: readonly Tag[];
}

const listRoles = ({ role = "", children = [] }: Tag): string[] => [role, ...children.flatMap(listRoles)];

/** Which tags the PDF lacks that a browser prints a dossier to. */
async function listMissing(browser: Browser, address: string, tagged: boolean): Promise<string[]> {
  const page = await browser.newPage();
  try {
    await page.goto(address);
    const pdf = await getDocumentProxy(await page.pdf({ preferCSSPageSize: true, tagged }));
    const sheets = Array.from({ length: pdf.numPages }, (_, index) => index + 1);
    const trees = await Promise.all(
      sheets.map(async (number) => (await pdf.getPage(number)).getStructTree()),
    );
    const roles = new Set(trees.flatMap((tree) => (tree ? listRoles(tree as Tag) : [])));
    return NEEDED.filter((role) => !roles.has(role));
  } finally {
    await page.close();
  }
}

/** A dossier, printed from a browser, is a PDF that says what is a heading, a list and a cell of which table. One printed without tags is missed. */
export async function checkDossier(browser: Browser, address: string): Promise<string[]> {
  const [tagged, bare] = [
    await listMissing(browser, address, true),
    await listMissing(browser, address, false),
  ];
  return [
    ...tagged.map((role) => `${address}: its PDF has no ${role}`),
    ...(bare.length > 0 ? [] : ["a PDF without tags is not missed"]),
  ];
}
