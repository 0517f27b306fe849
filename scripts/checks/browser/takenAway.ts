import type { Page } from "puppeteer-core";

/** What the two buttons below a page's first chart save: the text of each file. */
async function takeAway(page: Page): Promise<{ svg: string; csv: string }> {
  return page.evaluate(async () => {
    const files: Blob[] = [];
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (file) => {
      files.push(file as Blob);
      return make(file);
    };
    // The file is looked at, not downloaded.
    HTMLAnchorElement.prototype.click = () => undefined;
    for (const kind of ["svg", "csv"])
      document.querySelector<HTMLButtonElement>(`.chart-take [data-take=${kind}]`)?.click();
    while (files.length < 2) await new Promise((done) => setTimeout(done, 20));
    const texts = await Promise.all(
      files.map(async (file) => ({ type: file.type, text: await file.text() })),
    );
    const find = (type: string): string => texts.find((file) => file.type === type)?.text ?? "";
    return { svg: find("image/svg+xml"), csv: find("text/csv") };
  });
}

/**
 * Faults of what a page's first chart gives to take along: a picture that is well-formed, refers to no style sheet, and has its title, the
 * address of the page and every drawn value in it; and a table with one line for each bar.
 */
export async function findTakenFaults(page: Page): Promise<string[]> {
  const { svg, csv } = await takeAway(page);
  return page.evaluate(
    (picture, table) => {
      const faults: string[] = [];
      const parsed = new DOMParser().parseFromString(picture, "image/svg+xml");
      const said = (parsed.documentElement.textContent ?? "").replace(/\s/g, "");
      const figure = document.querySelector(".chart-take")?.closest("figure");
      const address = document.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href ?? "";
      const values = [...(figure?.querySelectorAll("svg .value") ?? [])].map(
        ({ textContent }) => textContent,
      );
      const wanted = [figure?.querySelector(".chart-title")?.textContent ?? "?", address, ...values];
      if (parsed.querySelector("parsererror")) faults.push("the picture is not well-formed");
      if (/class=|style=|var\(/.test(picture)) faults.push("the picture needs a style sheet");
      for (const text of wanted)
        if (!said.includes(text.replace(/\s/g, ""))) faults.push(`the picture lacks ${text}`);
      const lines = table.trim().split("\r\n").length - 1;
      if (lines !== values.length) faults.push(`the table has ${lines} lines for ${values.length} bars`);
      if (!table.includes(address)) faults.push("the table lacks the address");
      return faults;
    },
    svg,
    csv,
  );
}
