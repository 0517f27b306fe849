import { describe, expect, it } from "vitest";
import { EDITIONS } from "../kit/edition.ts";
import { renderWho } from "./renderWho.ts";

const contact = { name: { zh: "演示市财政局", en: "Demo Finance Bureau" }, address: "mailto:us@example.org" };
const reportUrl = "https://example.org/new?title={place}&body={page}";

describe("the page about reports", () => {
  it("names who answers and where reports go, each with its address", () => {
    const { text } = renderWho(EDITIONS.en, { contact, reportUrl });
    expect(text).toContain('<a class="target" href="mailto:us@example.org">Demo Finance Bureau</a>');
    expect(text).toContain('href="https://example.org/new?title=&amp;body="');
    expect(text).toContain(`data-template="${reportUrl.replace("&", "&amp;")}"`);
    expect(text).toContain("example.org)");
  });

  it("sends reports to whom it names where there is no address for reports", () => {
    const { text } = renderWho(EDITIONS.zh, { contact, reportUrl: undefined });
    expect(text).toContain("演示市财政局");
    expect(text).toContain(EDITIONS.zh.ui.report.byContact);
  });

  it("says that nobody is named where there is only an address for reports, and shows a mailbox", () => {
    const { text } = renderWho(EDITIONS.zh, {
      contact: undefined,
      reportUrl: "mailto:us@example.org?subject={place}",
    });
    expect(text).toContain(EDITIONS.zh.ui.report.unnamed);
    expect(text).toContain("（us@example.org）");
  });

  it.each([EDITIONS.zh, EDITIONS.en])(
    "says that a site names nobody, and leads to its repository ($language)",
    (edition) => {
      const { text } = renderWho(edition, { contact: undefined, reportUrl: undefined });
      for (const paragraph of edition.ui.report.nobody) expect(text).toContain(`<p>${paragraph}</p>`);
      expect(text).not.toContain("href");
    },
  );
});
