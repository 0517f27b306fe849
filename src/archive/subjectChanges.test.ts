import { describe, expect, it } from "vitest";
import { exampleArchive } from "./exampleSite.ts";
import { listSubjectChanges } from "./subjectChanges.ts";

const { shared } = exampleArchive;
const describeAll = (changes: ReturnType<typeof listSubjectChanges>): string[] =>
  changes.map(({ fromCode, fromName, toCode, toName, year, change }) =>
    [year, fromCode, fromName, change, toCode, toName].join(" "),
  );

describe("the changes of subjects", () => {
  it("are those of the crosswalk, and names that followed one another", () => {
    expect(describeAll(listSubjectChanges(shared))).toEqual([
      "2019 20701 文化 renamed 20701 文化和旅游",
      "2026 2070106 档案管理 moved 2070192 档案事务",
      "2026 2070107 馆舍修缮 merged 2070105 文化展示及纪念机构",
      "2019 2070110 文化交流 merged 2070105 文化展示及纪念机构",
      "2019 21605 旅游业管理与服务支出 merged 20701 文化和旅游",
    ]);
  });

  it("rename no subject whose code was given to another", () => {
    const [line] = shared.crosswalk;
    const gone = {
      ...(line as NonNullable<typeof line>),
      from_code: "20701",
      to_code: "20799",
      change: "moved" as const,
    };
    expect(describeAll(listSubjectChanges({ ...shared, crosswalk: [gone] }))).toEqual([
      "2019 20701 文化 moved 20799 其他文化旅游体育与传媒支出",
    ]);
  });
});
