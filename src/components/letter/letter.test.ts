import { expect, it } from "vitest";
import { exampleArchive, loadExample } from "../../archive/exampleSite.ts";
import { type Finding, listFindings } from "../../archive/scope/findings.ts";
import { hasLetter, letterPath, writeLetter } from "./letter.ts";

const link = (path: string): string => `https://example.org/${path}`;
const { findings } = exampleArchive.readLedger(loadExample("demo-library"));
const find = (id: string): Finding => {
  const finding = findings.find((candidate) => candidate.id === id);
  if (!finding) throw new Error(`No finding ${id}`);
  return finding;
};
const procurement = find("fact-procurement.department.facts.procurement-total");

it("names both figures with where they are printed, what the rules ask for, and how it was checked", () => {
  const letter = writeLetter(exampleArchive, procurement, "zh", link);
  expect(letter).toContain("主题：请核对《演示市图书馆2025年部门预算》中的数字");
  expect(letter).toMatch(
    /26\.00万元 <https:\/\/example\.org\/bureaus\/demo-library\/2025\/explanation\/#fact-procurement-total>/,
  );
  expect(letter).toMatch(
    /27\.00万元 <https:\/\/example\.org\/bureaus\/demo-library\/2025\/procurement\/#row-\d+>/,
  );
  for (const { title } of exampleArchive.shared.statutory.instruments) expect(letter).toContain(`${title}：`);
  expect(letter).toContain(
    "https://example.org/bureaus/demo-library/2025/reconciliation/#finding-fact-procurement--",
  );
  expect(writeLetter(exampleArchive, procurement, "en", link)).toContain(
    "Please check which figure is right",
  );
});

it("is offered where somebody has looked, the bureau has not answered, and the print contradicts itself", () => {
  const unanswered = { ...procurement, answer: undefined };
  expect(hasLetter(unanswered)).toBe(true);
  expect(hasLetter(procurement)).toBe(false);
  expect(hasLetter({ ...unanswered, state: "open" })).toBe(false);
  expect(hasLetter({ ...unanswered, weight: "restated" })).toBe(false);
  expect(findings.filter(hasLetter).map((finding) => letterPath(finding, "en"))).toContain(
    "bureaus/demo-library/2025/reconciliation/letters/finding-noted--department--unit-count-en.txt",
  );
});

it("has the state that the bureau's answer left", () => {
  const { entry } = procurement.scope;
  expect([procurement.state, procurement.answer?.date]).toEqual(["explained", "2025-05-12"]);
  const answers = entry.disclosure.answers.map((answer) => ({ ...answer, outcome: "corrected" as const }));
  const corrected = {
    ...procurement.scope,
    entry: { ...entry, disclosure: { ...entry.disclosure, answers } },
  };
  const ledger = exampleArchive.readLedger(procurement.scope);
  const [state] = listFindings(corrected, ledger.relations, []).flatMap((each) =>
    each.id === procurement.id ? [each.state] : [],
  );
  expect(state).toBe("corrected");
});
