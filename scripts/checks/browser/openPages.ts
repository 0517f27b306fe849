import { chooseForBrowsers } from "../built/choosePages.ts";
import { serve } from "../built/serve.ts";
import { openVerdicts } from "../built/verdicts.ts";
import { EXAMPLE, findExample } from "../tree/exampleSite.ts";

/** A page of a served site that is to be judged. */
export interface OpenPage {
  /** Its path; that of a page of the example site with the site's base path, which tells it apart. */
  readonly name: string;
  readonly address: string;
  /** Whether the same page has passed; `part` names what of the check it is. */
  hasPassed(part?: string): boolean;
  pass(part?: string): void;
}

export interface OpenPages {
  readonly pages: readonly OpenPage[];
  /** How they were chosen. */
  readonly said: string;
  /** The address of any page of the site of all data. */
  address(path: string): string;
  close(): void;
}

/** Serves the site of all data and the example site, and lists the chosen pages of both for a check; `judge` is the browser. */
export async function openPages(check: string, held: string, judge: string): Promise<OpenPages> {
  const example = findExample();
  const choice = chooseForBrowsers(held, example);
  const sites = [
    { folder: held, served: await serve([held]), paths: choice.held, base: "/" },
    {
      folder: example,
      served: await serve([example], EXAMPLE.BASE_PATH),
      paths: choice.example,
      base: `${EXAMPLE.BASE_PATH}/`,
    },
  ];
  const pages = sites.flatMap(({ folder, served, paths, base }) => {
    const verdicts = openVerdicts(check, folder, judge);
    return paths.map((path) => ({
      name: base + path,
      address: served.address(path),
      hasPassed: (part?: string) => verdicts.hasPassed(path, part),
      pass: (part?: string) => verdicts.pass(path, part),
    }));
  });
  return {
    pages,
    said: choice.said,
    address: (path) => sites[0]?.served.address(path) ?? "",
    close: () => {
      for (const { served } of sites) served.close();
    },
  };
}
