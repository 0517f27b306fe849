import { expect, it } from "vitest";
import { orderByDisclosure } from "./disclosuresTogether.ts";

it("puts what belongs to a disclosure together, in all editions and scopes, and the rest before", () => {
  const paths = [
    "/",
    "/bureaus/",
    "/bureaus/a/",
    "/bureaus/a/2025/",
    "/bureaus/b/2025/",
    "/bureaus/a/2025/expenditure/",
    "/bureaus/b/2025/units/1/",
    "/bureaus/a/2026/",
    "/bureaus/a/feed.xml",
    "/bureaus/a/2025/card.png",
    "/en/bureaus/a/2025/",
    "/en/bureaus/a/",
  ];
  expect(orderByDisclosure(paths.map((pathname) => ({ pathname }))).map(({ pathname }) => pathname)).toEqual([
    "/",
    "/bureaus/",
    "/bureaus/a/",
    "/bureaus/a/feed.xml",
    "/en/bureaus/a/",
    "/bureaus/a/2025/",
    "/bureaus/a/2025/expenditure/",
    "/bureaus/a/2025/card.png",
    "/en/bureaus/a/2025/",
    "/bureaus/b/2025/",
    "/bureaus/b/2025/units/1/",
    "/bureaus/a/2026/",
  ]);
});
