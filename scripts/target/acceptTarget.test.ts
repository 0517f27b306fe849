import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refuseOddCheckout } from "../build/checkout.ts";
import { acceptTarget, CHECKOUT, OWN_FOLDERS } from "./acceptTarget.ts";
import { writeMark } from "./mark.ts";

/** What each refused place is told, in both languages; UPDATE_GOLDEN=1 rewrites it. */
const GOLDEN = "examples/targets/refusals.txt";
const root = realpathSync(mkdtempSync(join(tmpdir(), "mingzhang-")));
const at = (path: string): string => join(root, path);
const surroundings = {
  home: at("people/maintainer"),
  checkout: at("srv/mingzhang"),
  data: at("srv/budgets/data"),
};

/** A tree with everything that a target may meet; a line that ends in `/` is an empty folder. */
const TREE = `
people/maintainer/notes.txt
srv/mingzhang/README.md
srv/mingzhang/src/content.config.ts
srv/mingzhang/notes/mine.txt
srv/mingzhang/empty/
srv/budgets/data/facts.json
srv/other/site/index.html
srv/former/index.html
srv/former/assets/style.css
srv/grown/index.html
srv/empty/
srv/shelf/
srv/a file
`;

beforeAll(() => {
  for (const line of TREE.trim().split("\n")) {
    mkdirSync(line.endsWith("/") ? at(line) : dirname(at(line)), { recursive: true });
    if (!line.endsWith("/")) writeFileSync(at(line), "");
  }
  for (const site of ["srv/former", "srv/grown"]) writeMark(at(site));
  writeFileSync(at("srv/grown/CNAME"), "");
  writeFileSync(at("srv/former/.DS_Store"), "");
  symlinkSync("former", at("srv/link-to-former"));
  symlinkSync("other/site", at("srv/link-to-other"));
  symlinkSync("budgets/data", at("srv/link-to-data"));
  symlinkSync("gone", at("srv/link-to-nothing"));
  symlinkSync("link-to-itself", at("srv/link-to-itself"));
  symlinkSync("../shelf", at("srv/mingzhang/docs"));
});
afterAll(() => rmSync(root, { recursive: true }));

const ACCEPTED: readonly [kind: string, path: string, target: string][] = [
  ["a folder that is not there", "srv/site", "srv/site"],
  ["one that is not there in folders that are not there", "srv/a/b/site", "srv/a/b/site"],
  ["an empty folder", "srv/empty", "srv/empty"],
  ["a former site", "srv/former", "srv/former"],
  ["a slash behind it", "srv/former/", "srv/former"],
  ["a link to a former site", "srv/link-to-former", "srv/former"],
  ["a way over other folders", "srv/mingzhang/../former/assets/..", "srv/former"],
  ["a new folder of the checkout", "srv/mingzhang/dist", "srv/mingzhang/dist"],
  ["an empty folder of the checkout", "srv/mingzhang/empty", "srv/mingzhang/empty"],
  ["a path that begins as the checkout's", "srv/mingzhang-site", "srv/mingzhang-site"],
  ["a path that begins as the data's", "srv/budgets/data.new", "srv/budgets/data.new"],
  ["a folder in the home folder", "people/maintainer/site", "people/maintainer/site"],
  ["odd characters", "srv/预算 #1 100%?", "srv/预算 #1 100%?"],
  ["a name of two dots and more", "srv/mingzhang/..site", "srv/mingzhang/..site"],
];

const REFUSED: readonly [kind: string, path: string][] = [
  ["the root", "../../../../../../../../.."],
  ["the home folder", "people/maintainer"],
  ["a folder above the home folder", "people"],
  ["the checkout", "srv/mingzhang/"],
  ["a folder above the checkout", "srv"],
  ["the data", "srv/budgets/data"],
  ["a link to the data", "srv/link-to-data"],
  ["a folder above the data", "srv/budgets"],
  ["a folder in the data", "srv/budgets/data/site"],
  ["a folder in the data, over a link", "srv/link-to-data/site"],
  ["the sources", "srv/mingzhang/src"],
  ["a new folder in the sources", "srv/mingzhang/src/new"],
  ["packages that are not there yet", "srv/mingzhang/node_modules"],
  ["a folder of Git", "srv/mingzhang/.git/site"],
  ["a folder of the checkout that is a link to elsewhere", "srv/mingzhang/docs"],
  ["where such a link leads", "srv/shelf/new"],
  ["somebody's folder in the checkout", "srv/mingzhang/notes"],
  ["somebody's folder", "srv/other/site"],
  ["a link to somebody's folder", "srv/link-to-other"],
  ["a former site to which something was added", "srv/grown"],
  ["a folder in a former site", "srv/former/assets"],
  ["a file", "srv/a file"],
  ["a folder in a file", "srv/a file/site"],
  ["a link to nothing", "srv/link-to-nothing"],
  ["a link to itself", "srv/link-to-itself"],
  ["a name with a line break", "srv/link-to-data/\n::warning::x"],
];

const listAll = (): string[] => readdirSync(root, { recursive: true, encoding: "utf8" }).sort();

function refusalOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof Error && error.name === "Refusal") return error.message.replaceAll(root, "");
    throw error;
  }
  return "accepted";
}

describe("a target folder", () => {
  it.each(ACCEPTED)("may be %s", (_kind, path, target) => {
    expect(acceptTarget(`${root}/${path}`, surroundings, "former site")).toBe(at(target));
  });

  it("is refused with what stands there and what to do, and nothing is touched", () => {
    const before = listAll();
    const said = REFUSED.map(([kind, path]) => [
      kind,
      refusalOf(() => acceptTarget(`${root}/${path}`, surroundings, "former site")),
    ]);
    const odd = ["#", "%", "?", "\\", "'", '"', "\n"].map((character) => [
      `a checkout with ${JSON.stringify(character)} in its path`,
      refusalOf(() => refuseOddCheckout(`/srv/a${character}b`)),
    ]);
    const text = `${[...said, ...odd].map(([kind, message]) => `== ${kind}\n${message}\n`).join("\n")}`;
    if (process.env["UPDATE_GOLDEN"]) writeFileSync(GOLDEN, text);
    expect(text).toBe(readFileSync(GOLDEN, "utf8"));
    expect(listAll()).toEqual(before);
  });

  it("must be new or empty where a command replaces nothing", () => {
    expect(acceptTarget(at("srv/empty"), surroundings)).toBe(at("srv/empty"));
    expect(refusalOf(() => acceptTarget(at("srv/former"), surroundings))).toContain(
      "/srv/former holds .DS_Store, .mingzhang-site, assets, ….",
    );
  });

  it.skipIf(!existsSync(join(CHECKOUT, ".git")))(
    "is no folder that the project keeps under version control",
    () => {
      const tracked = execFileSync("git", ["ls-files", "-z"], { cwd: CHECKOUT, encoding: "utf8" })
        .split("\0")
        .flatMap((file) => (file.includes("/") ? [file.replace(/\/.*/, "")] : []));
      expect([...new Set(tracked)].filter((name) => !OWN_FOLDERS.includes(name))).toEqual([]);
    },
  );
});

it("lets a checkout stand in folders with spaces, Chinese and other characters", () => {
  expect(() => refuseOddCheckout("/srv/预算 公开/a[b]{c}&;$`(d)!@*~^+=,")).not.toThrow();
});
