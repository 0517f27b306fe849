import { EventEmitter } from "node:events";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { problems } from "./problems.ts";

const SOUND = "examples/site/data";
const TABLE = "bureaus/demo-library/2025/department/tables/expenditure.csv";

let root = "";
const send = vi.fn();
const watcher = Object.assign(new EventEmitter(), { add: vi.fn() });
let answer: (request: object, response: object, next: () => void) => void = () => undefined;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "mingzhang-"));
  cpSync(SOUND, root, { recursive: true });
  const server = { watcher, ws: { send }, middlewares: { use: (given: typeof answer) => (answer = given) } };
  await problems(root, "/base").hooks["astro:server:setup"]?.({ server } as never);
});
afterAll(() => rmSync(root, { recursive: true }));
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  send.mockClear();
  cpSync(join(SOUND, TABLE), join(root, TABLE));
});

const change = (from: string, to: string): void => {
  const path = join(root, TABLE);
  writeFileSync(path, readFileSync(path, "utf8").replace(from, to));
};

/** What a browser gets for a page: the page of problems, or nothing where the site answers. */
function ask(accept = "text/html,*/*"): string | undefined {
  const next = vi.fn();
  const end = vi.fn<(body: string) => void>();
  answer({ headers: { accept } }, { writeHead: vi.fn(), end }, next);
  expect(next.mock.calls.length + end.mock.calls.length).toBe(1);
  return end.mock.calls[0]?.[0];
}

it("pages are the site's while the data are valid", () => {
  expect(ask()).toBeUndefined();
});

it("an error stands in place of every page, beside its row, with its cell marked, until it is mended", () => {
  change("310.00,191.50", "310.00,191.05");
  const page = ask();
  expect(page).toContain(`${TABLE}:3:`);
  expect(page).toContain("error relation-mismatch");
  expect(page).toContain('<tr aria-current="true"><th>3</th>');
  expect(page).toContain("<td><mark>191.05</mark></td>");
  expect(page).toContain('src="/base/@vite/client"');
  change("310.00,191.05", "310.00,191.50");
  expect(ask()).toBeUndefined();
});

it("what a file holds is shown as it is, not run", () => {
  change("文化和旅游,290.00", "文化和旅游,<script>1</script>");
  expect(ask()).toContain("<mark>&lt;script&gt;1&lt;/script&gt;</mark>");
  expect(ask()).not.toContain("<script>1");
});

it("scripts, style sheets and pictures are answered as ever", () => {
  change("310.00,191.50", "310.00,191.05");
  expect(ask("*/*")).toBeUndefined();
});

it("open pages are loaded anew once, when data files have been saved, and not for other files", () => {
  watcher.emit("all", "change", `${root}-other/a.csv`);
  vi.runAllTimers();
  expect(send).not.toHaveBeenCalled();
  for (const path of [TABLE, "rules.json"]) watcher.emit("all", "change", join(root, path));
  vi.runAllTimers();
  expect(send.mock.calls).toEqual([[{ type: "full-reload" }]]);
});
