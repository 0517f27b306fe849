import { expect, it } from "vitest";
import { reviewCommand } from "./reviewCommand.ts";

const draft = { bureau: { id: "demo-library" }, year: 2026, phase: "budget" } as const;

it("the command to review names the disclosure and its documents, and the data folder where it is not the usual one", () => {
  expect(reviewCommand(draft, "data", ["budget.pdf"])).toBe(
    "npm run review -- demo-library 2026 --file budget.pdf",
  );
  expect(reviewCommand({ ...draft, phase: "final" }, "out", ["a.pdf", "b.pdf"])).toBe(
    "npm run review -- demo-library 2026 --phase final --data out --file a.pdf --file b.pdf",
  );
});

it("names of documents are quoted, so that a shell takes nothing in them for its own", () => {
  expect(reviewCommand(draft, "data", ["预算 $(rm x)'.pdf"])).toBe(
    "npm run review -- demo-library 2026 --file '预算 $(rm x)'\\''.pdf'",
  );
});
