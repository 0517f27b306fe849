import { HtmlValidate } from "html-validate";
import { describe, expect, it } from "vitest";
import { type Caption, writeFigure, writeFrame, writeValues } from "./snippets.ts";

const HOSTILE = `"><script>alert('x')</script>&`;
const CAPTION: Caption = {
  source: `来源：${HOSTILE}`,
  address: "https://example.org/a/?x=1&y=2#row-1",
  open: "在明账查看",
};

/** The rules for frames, figures and tables that hold wherever a snippet is pasted. */
const validator = new HtmlValidate({
  extends: ["html-validate:recommended", "html-validate:a11y"],
  elements: ["html5"],
  rules: { "no-inline-style": "off" },
});
const listFaults = async (html: string): Promise<string[]> =>
  (await validator.validateString(html)).results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
  );

describe("what other sites paste", () => {
  const frame = writeFrame({
    address: "https://example.org/embed/",
    title: `收支总表${HOSTILE}`,
    height: 240,
  });
  const figure = writeFigure(`支出总计${HOSTILE}：`, "1060.00万元", CAPTION);
  const values = writeValues(
    `图${HOSTILE}`,
    ["项目", "数额"],
    [
      [HOSTILE, "5.10万元"],
      ["合计", "空白"],
    ],
    CAPTION,
  );

  it.each([frame, figure, values])(
    "is valid, whatever the print holds, and carries nothing that runs",
    async (html) => {
      expect(await listFaults(html)).toEqual([]);
      expect(html).not.toMatch(/<script|\bon\w+="/);
    },
  );

  it("names the frame for those who do not see it", () => {
    expect(frame).toContain(' title="收支总表&quot;&gt;&lt;script&gt;');
    expect(frame).toContain('src="https://example.org/embed/"');
  });

  it.each([figure, values])("says the source and leads to where the figure is printed", (html) => {
    expect(html).toMatch(
      /<figcaption>来源：.* <a href="https:\/\/example\.org\/a\/\?x=1&amp;y=2#row-1">在明账查看<\/a><\/figcaption>/,
    );
  });

  it("keeps every amount as it is printed", () => {
    expect(figure).toContain("<strong>1060.00万元</strong>");
    expect(values).toContain("<td>5.10万元</td>");
  });
});
