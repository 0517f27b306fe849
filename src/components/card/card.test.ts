import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { create, type Font } from "fontkitten";
import { XmlDocument, type XmlElement } from "libxml2-wasm";
import { describe, expect, it } from "vitest";
import { exampleArchive, exampleBureaus, exampleScopes, loadExample } from "../../archive/exampleSite.ts";
import { ui } from "../../text/ui.ts";
import { CARD_SIZE, type ScopeCard } from "./card.ts";
import { drawScopeCard, drawSiteCard } from "./drawCard.ts";
import { describeScopeCard, makeScopeCard, makeSiteCard } from "./makeCard.ts";
import { FONT_FILES, paintCard } from "./paintCard.ts";

const cards = exampleScopes.map((scope) => makeScopeCard(ui, exampleArchive.readLedger(scope)));
const [regular, bold] = FONT_FILES.map((file) => create(readFileSync(file)) as Font) as [Font, Font];

const HOSTILE: ScopeCard = {
  site: "明账 · 部门预算公开",
  name: '新疆维吾尔自治区伊犁哈萨克自治州察布查尔锡伯自治县"医疗保障局"<script>&医疗保障事业发展中心',
  period: "2026年部门预算",
  total: { name: "支出总计（存疑）", amount: "123456789012.123456", unit: "万元" },
  others: [{ name: "“三公”经费", amount: "-0.00", unit: "元" }],
  verdict: { text: "数字核对：发现 12 处问题", holds: false },
};

interface Line {
  readonly text: string;
  readonly middle: number;
  readonly baseline: number;
  readonly size: number;
  readonly width: number;
}

/** The lines of a picture as an XML reader sees them, each as wide as the font makes it. */
function readLines(svg: string): Line[] {
  const document = XmlDocument.fromString(svg);
  const lines = document.find("//*[local-name()='text']").map((node) => {
    const attribute = (element: XmlElement, name: string): string => element.attr(name)?.value ?? "";
    const element = node as XmlElement;
    const font = attribute(element, "font-weight") === "700" ? bold : regular;
    const measure = (text: string, size: number): number =>
      [...text].reduce(
        (width, character) =>
          width +
          (font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth / font.unitsPerEm) * size,
        0,
      );
    const size = Number(attribute(element, "font-size"));
    const unit = element.find("*")[0] as XmlElement | undefined;
    const smaller = unit
      ? measure(unit.content, Number(attribute(unit, "font-size"))) + Number(attribute(unit, "dx"))
      : 0;
    const text = element.content.slice(0, element.content.length - (unit?.content.length ?? 0));
    const place = { middle: Number(attribute(element, "x")), baseline: Number(attribute(element, "y")) };
    return { text: element.content, ...place, size, width: measure(text, size) + smaller };
  });
  document.dispose();
  return lines;
}

describe("the picture of a scope", () => {
  it("says the printed figures, whole", () => {
    const memorial = loadExample("demo-memorial");
    expect(makeScopeCard(ui, exampleArchive.readLedger(memorial))).toMatchObject({
      name: "样例县纪念馆",
      period: "2025年部门预算",
      total: { name: "支出总计", amount: "1263520.00", unit: "元" },
      others: [{ name: "“三公”经费", amount: "26000.00", unit: "元" }],
      verdict: { holds: true },
    });
    expect(describeScopeCard(ui, memorial)).toEqual({
      path: "bureaus/demo-memorial/2025/card.png",
      alt: "样例县纪念馆2025年部门预算，支出总计 1263520.00 元，“三公”经费 26000.00 元",
    });
    expect(cards.filter(({ total }) => total)).toHaveLength(exampleScopes.length);
  });

  it("says how many relations hold where all do, and that there is none where none is", () => {
    const [scope] = exampleScopes;
    if (!scope) throw new Error("no scope");
    const counts = {
      balanced: 2,
      rounding: 1,
      mismatch: 0,
      "not-applicable": 5,
      "not-evaluated": 0,
      restated: 0,
    };
    const ledger = { ...exampleArchive.readLedger(scope), findings: [], counts };
    expect(makeScopeCard(ui, ledger).verdict).toEqual({ text: "数字核对：3 项都对得上", holds: true });
    expect(
      makeScopeCard(ui, { ...ledger, counts: { ...counts, balanced: 0, rounding: 0 } }).verdict.text,
    ).toBe(ui.card.unchecked);
  });

  it.each([...cards, HOSTILE])("shows every string of $name to the letter, markup as text", (card) => {
    const said = readLines(drawScopeCard(card))
      .map(({ text }) => text)
      .join("");
    const [total, ...others] = [...(card.total ? [card.total] : []), ...card.others];
    expect(said).toBe(
      [
        card.site,
        card.name,
        card.period,
        total?.name,
        total?.amount,
        total?.unit,
        ...others.map((each) => `${each.name} ${each.amount} ${each.unit}`),
        card.verdict.text,
      ].join(""),
    );
  });

  it.each([...cards, HOSTILE])(
    "keeps $name within the square that is left where it is cut, line below line",
    (card) => {
      const lines = readLines(drawScopeCard(card));
      const left = lines.map(({ middle, width }) => middle - width / 2);
      expect(Math.min(...left)).toBeGreaterThanOrEqual((CARD_SIZE.width - CARD_SIZE.height) / 2);
      expect(lines.every(({ middle }) => middle === CARD_SIZE.width / 2)).toBe(true);
      lines.slice(1).forEach(({ baseline, size }, index) => {
        expect(baseline - 0.75 * size).toBeGreaterThan(lines[index]?.baseline ?? 0);
      });
      expect(lines.at(-1)?.baseline).toBeLessThan(CARD_SIZE.height);
    },
  );

  it("leaves out a total that is not printed", () => {
    expect(
      readLines(drawScopeCard({ ...HOSTILE, total: undefined })).some(({ text }) =>
        text.includes("支出总计"),
      ),
    ).toBe(false);
  });
});

describe("the font of the pictures", () => {
  it("has every character of our names, figures and words in both weights", () => {
    const names = exampleBureaus.flatMap(({ bureau }) => [
      bureau.name,
      ...bureau.units.map(({ name }) => name),
    ]);
    const texts = [
      ...names,
      JSON.stringify(cards),
      JSON.stringify(makeSiteCard(ui)),
      JSON.stringify(ui.card),
      ui.site,
    ].join("");
    const missing = [...new Set(texts)].filter((character) =>
      [regular, bold].some((font) => !font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)),
    );
    expect(missing).toEqual([]);
  });
});

describe("a painted picture", () => {
  it("has the size that pages say, and shows the text", async () => {
    const png = Buffer.from(await paintCard(drawSiteCard(makeSiteCard(ui))));
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([CARD_SIZE.width, CARD_SIZE.height]);
    expect(
      Buffer.compare(png, Buffer.from(await paintCard(drawSiteCard({ ...makeSiteCard(ui), name: "" })))),
    ).not.toBe(0);
  });

  it("has the same bytes on every machine", async () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="30" font-family="Noto Sans S Chinese"><text y="20">账<tspan font-weight="700">5.0</tspan></text></svg>`;
    expect(
      createHash("sha256")
        .update(await paintCard(svg))
        .digest("hex"),
    ).toBe("4c0945f592bb874084f33bf9909ef68c34fadc668b543dc4d6ac7c09e11bac4d");
  });
});
