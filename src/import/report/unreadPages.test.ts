import { expect, test } from "vitest";
import { tellUnread } from "./unreadPages.ts";

test("Pages that cannot be read are told for each file and reason, those that follow each other as ranges", () => {
  const unread = [
    { page: 2, why: "no-text" as const },
    { page: 3, why: "no-text" as const },
    { page: 4, why: "picture" as const },
    { page: 7, why: "no-text" as const },
  ];
  expect(
    tellUnread(
      [
        { path: "a.pdf", unread },
        { path: "b.pdf", unread: [] },
      ],
      (why, path, pages) => `${path} ${why} ${pages}`,
    ),
  ).toEqual(["a.pdf no-text 2–3, 7", "a.pdf picture 4"]);
});
