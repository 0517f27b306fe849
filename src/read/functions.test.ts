import { describe, expect, it } from "vitest";
import { findFunctions } from "./functions.ts";

const functions = [
  { id: "education", name: "教育", words: "教育" },
  { id: "sports", name: "体育", words: "体育" },
  { id: "culture-tourism", name: "文化和旅游", words: "文化和旅游;文化广电;旅游" },
  { id: "subdistrict-office", name: "街道办事处", words: "街道办事处" },
];
const of = (name: string, said?: string[]) =>
  findFunctions(functions, { name, ...(said && { functions: said }) }).map(({ id }) => id);

describe("what a bureau does", () => {
  it("is told by the words of its name, the longest of them, and may be several things", () => {
    expect(of("演示市文化和旅游局")).toEqual(["culture-tourism"]);
    expect(of("样例县教育体育局")).toEqual(["education", "sports"]);
    expect(of("演示市文化广电旅游体育局")).toEqual(["sports", "culture-tourism"]);
    expect(of("上海市普陀区人民政府万里街道办事处")).toEqual(["subdistrict-office"]);
    expect(of("演示市编译局")).toEqual([]);
  });

  it("is what its file says, whatever its name is", () => {
    expect(of("演示市体育中心", ["education"])).toEqual(["education"]);
  });
});
