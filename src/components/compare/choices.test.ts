import { expect, it } from "vitest";
import { exampleEntries } from "../../archive/exampleSite.ts";
import { listChoices, listNewest } from "./choices.ts";

it("lists every department's budget once, by city, in the order of the regions", () => {
  expect(listChoices(exampleEntries)).toEqual([
    {
      place: "演示省 演示市",
      bureaus: [
        ["demo-archives", "演示市档案馆", ["2026", "2025"]],
        ["demo-heritage", "演示市文物局", ["2025"]],
        ["demo-library", "演示市图书馆", ["2025", "2024"]],
        ["demo-museum", "演示市博物馆", ["2025", "2024"]],
        ["demo-records", "演示市文书馆", ["2024"]],
      ],
    },
    { place: "演示省 样例市", bureaus: [["demo-memorial", "样例县纪念馆", ["2025"]]] },
  ]);
});

it("offers the newest budget of each department", () => {
  expect(listNewest(exampleEntries).map(({ id, folder }) => `${id}/${folder}`)).toEqual([
    "demo-archives/2026",
    "demo-heritage/2025",
    "demo-library/2025",
    "demo-museum/2025",
    "demo-records/2024",
    "demo-memorial/2025",
  ]);
});
