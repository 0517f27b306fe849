import { expect, it } from "vitest";
import { findMended } from "./findNames.ts";

it("mends one error in names of up to ten characters, and looks nowhere for longer ones", async () => {
  let loaded = 0;
  const load = async (): Promise<string> => {
    loaded += 1;
    return "V一二三四五六七八九十\t一二三四五六七八九十:1\n";
  };
  const find = async (text: string): Promise<string[]> =>
    (await findMended({ separators: [], load }, text)).map(({ name }) => name);
  expect(await find("一二三四五百六七八九十")).toEqual(["一二三四五六七八九十"]);
  const before = loaded;
  expect(await find("一二三四五百六千七八九十")).toEqual([]);
  expect(loaded).toBe(before);
});
