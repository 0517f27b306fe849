import { Ajv } from "ajv";
import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import jsonFeedSchema from "jsonfeed-schema/v1.1.js";
import { XmlDocument } from "libxml2-wasm";
import { describe, expect, it } from "vitest";
import { type Feed, type FeedItem, writeAtomFeed, writeJsonFeed } from "./feeds.ts";

const HOSTILE = `<script>alert("1")</script> & 'quotes' ]]> &amp; 图书`;

const item: FeedItem = {
  address: "https://example.org/bureaus/demo/2025/?a=1&b=2#revision-2025-04-02",
  title: HOSTILE,
  kind: "corrected",
  date: "2025-04-02",
  html: `<p>${HOSTILE}</p>`,
  bureau: "demo",
  fiscalYear: "2025",
  phase: "budget",
  cells: [
    {
      file: "department/assets.csv",
      row: "row-1",
      field: "value",
      from: "",
      to: "-1.80",
      address: "https://example.org/assets/#row-1",
    },
  ],
  structure: [
    {
      file: "department/assets.csv",
      row: "row-2",
      change: "removed",
      address: "https://example.org/assets/",
    },
  ],
};
const feed: Feed = {
  title: HOSTILE,
  description: HOSTILE,
  home: `https://example.org/?a="1"&b=<2>`,
  folder: "https://example.org/",
  items: [
    item,
    {
      ...item,
      address: "https://example.org/bureaus/demo/2025/",
      kind: "added",
      date: "2025-03-01",
      cells: [],
      structure: [],
    },
  ],
};

const answered: FeedItem = {
  ...item,
  kind: "answered",
  finding: { id: "noted.department.count", status: "explained" },
};

describe("writeAtomFeed", () => {
  it("writes what another reader reads as it was, whatever the text", () => {
    const read = parseAtomFeed(writeAtomFeed(feed));
    expect(read).toMatchObject({
      id: "https://example.org/feed.xml",
      title: { value: HOSTILE },
      updated: "2025-04-02T00:00:00+08:00",
    });
    expect(read.links).toContainEqual({
      rel: "self",
      type: "application/atom+xml",
      href: "https://example.org/feed.xml",
    });
    expect(read.links).toContainEqual({ rel: "alternate", type: "text/html", href: feed.home });
    expect(
      read.entries?.map(({ id, title, updated, content, categories }) => [
        id,
        title?.value,
        updated,
        content?.value,
        categories?.[0]?.term,
      ]),
    ).toEqual(
      feed.items.map(({ address, title, date, html, kind }) => [
        address,
        title,
        `${date}T00:00:00+08:00`,
        html,
        kind,
      ]),
    );
  });

  it("is XML even where a text holds what XML cannot", () => {
    const text = writeAtomFeed({ ...feed, title: "a\u0000b\u001fc\ud800d\uffffe\u{1f4d6}" });
    const document = XmlDocument.fromString(text);
    expect(document.get("/a:feed/a:title/text()", { a: "http://www.w3.org/2005/Atom" })?.content).toBe(
      "a\ufffdb\ufffdc\ufffdd\ufffde\u{1f4d6}",
    );
    document.dispose();
  });
});

describe("writeJsonFeed", () => {
  const written = writeJsonFeed(feed);

  it("writes a JSON Feed that its schema holds valid and another reader reads as it was", () => {
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(jsonFeedSchema);
    validate(JSON.parse(written));
    expect(validate.errors).toBeNull();
    const read = parseJsonFeed(written);
    expect(read).toMatchObject({
      title: HOSTILE,
      home_page_url: feed.home,
      feed_url: "https://example.org/feed.json",
    });
    expect(
      read.items?.map(({ id, title, date_published, content_html }) => [
        id,
        title,
        date_published,
        content_html,
      ]),
    ).toEqual(
      feed.items.map(({ address, title, date, html }) => [address, title, `${date}T00:00:00+08:00`, html]),
    );
  });

  it("says which finding was answered and its status, and of nothing else", () => {
    const [told, other] = JSON.parse(writeJsonFeed({ ...feed, items: [answered, item] })).items;
    expect(told._mingzhang).toMatchObject({
      kind: "answered",
      finding_id: "noted.department.count",
      status: "explained",
    });
    expect(other._mingzhang).not.toHaveProperty("status");
  });

  it("says which cells and rows changed, to the letter", () => {
    expect(JSON.parse(written).items[0]._mingzhang).toEqual({
      bureau_id: "demo",
      fiscal_year: "2025",
      phase: "budget",
      kind: "corrected",
      cells: [
        {
          file: "department/assets.csv",
          row_id: "row-1",
          field: "value",
          from: "",
          to: "-1.80",
          url: "https://example.org/assets/#row-1",
        },
      ],
      structure: [
        {
          file: "department/assets.csv",
          row_id: "row-2",
          field: "",
          change: "removed",
          url: "https://example.org/assets/",
        },
      ],
    });
  });
});
