import { SUBJECT_CHANGES } from "../vocabulary.ts";
import { DIGITS, subjectKind } from "./columns.ts";
import { defineFile, integer, string, year } from "./types.ts";

const required = true;

export const subjectsFile = defineFile({
  name: "subjects",
  title: "科目",
  en: "each subject (科目) whose code a statutory table prints, and each subject above one",
  zh: "公开表印出编码的一个科目，或这样的科目的上级",
  columns: [
    subjectKind,
    string("code", "编码", "code of the subject", "科目编码", { required, pattern: DIGITS }),
    string(
      "name",
      "名称",
      "its usual name; empty where no document that we know prints one",
      "通常的名称；没有见过的为空",
    ),
    string(
      "parent_code",
      "上级编码",
      "code of the subject that it is part of, of the same kind; empty at the top",
      "上级科目的编码，同一分类；最上一级为空",
      {
        pattern: DIGITS,
      },
    ),
    integer("level", "级次", "1 for 类, 2 for 款, 3 for 项", "1是类，2是款，3是项", { required, minimum: 1 }),
    string(
      "other_names",
      "其他名称",
      "other names that the disclosures print, with semicolons between",
      "公开表印出的其他名称，用分号隔开",
    ),
    integer(
      "disclosures",
      "预算份数",
      "disclosures that print it; 0 where only a subject below it is printed",
      "印出它的预算有几份；只印出下级科目的是0",
      {
        required,
        minimum: 0,
      },
    ),
  ],
  primaryKey: ["kind", "code"],
  foreignKeys: [{ columns: ["kind", "parent_code"], file: "subjects", references: ["kind", "code"] }],
  missingValues: [""],
});

export const crosswalkFile = defineFile({
  name: "crosswalk",
  title: "科目沿革",
  en: "each known change of a subject's name or code, whether a disclosure prints it or not",
  zh: "一个科目的名称或编码的一次改变，不论有没有公开表印出它",
  columns: [
    subjectKind,
    string("from_code", "原编码", "code until the year before", "到前一年为止的编码", {
      required,
      pattern: DIGITS,
    }),
    string("from_name", "原名称", "name until the year before", "到前一年为止的名称", { required }),
    string("to_code", "新编码", "code from that year on", "从这一年起的编码", { required, pattern: DIGITS }),
    string("to_name", "新名称", "name from that year on", "从这一年起的名称", { required }),
    year("year", "起始年度", "first fiscal year of the new name or code", "新名称或新编码的第一个预算年度", {
      required,
    }),
    string(
      "change",
      "改变",
      "`renamed`: same code, new name; `moved`: new code; `merged`: now part of another subject; `split`: a line for each part",
      "`renamed`编码不变，名称改了；`moved`编码改了；`merged`并入另一科目；`split`分成几个科目，每个一行",
      { required, values: SUBJECT_CHANGES },
    ),
    string("ground", "依据", "where we know it from", "我们从哪里知道"),
  ],
  primaryKey: ["kind", "from_code", "to_code", "year"],
  foreignKeys: [],
  missingValues: [""],
});

export const classificationFile = defineFile({
  name: "classification",
  title: "科目分类",
  en: "each name that a subject (科目) of a classification has or had, whether a disclosure here prints it or not",
  zh: "一个科目的一个名称，不论本站有没有公开表印出它",
  columns: [
    subjectKind,
    string("code", "编码", "code of the subject", "科目编码", { required, pattern: DIGITS }),
    string("name", "名称", "name as most often printed", "最常印出的名称", { required }),
    integer("level", "级次", "1 for 类, 2 for 款, 3 for 项", "1是类，2是款，3是项", { required, minimum: 1 }),
    string(
      "parent_code",
      "上级编码",
      "code of the subject that it is part of; empty at the top",
      "上级科目的编码",
      {
        pattern: DIGITS,
      },
    ),
    string(
      "from",
      "始于",
      "first fiscal year of this name; empty where none is known",
      "从哪个年度起；不知道的为空",
    ),
    string(
      "until",
      "止于",
      "last fiscal year of this name; empty where none is known",
      "到哪个年度止；不知道的为空",
    ),
    string(
      "years",
      "见过的年度",
      "fiscal years in which it was seen, with spaces between",
      "在哪些年度见过，用空格隔开",
    ),
    integer("documents", "见过的份数", "documents in which it was seen", "在几份文件里见过", {
      required,
      minimum: 0,
    }),
    string(
      "confidence",
      "把握",
      "`high`, `medium` or `low`: check before use",
      "`high`大，`medium`中，`low`小，用前请核对",
      {
        required,
        values: ["high", "medium", "low"],
      },
    ),
    string(
      "variants",
      "其他写法",
      "other ways in which the name is printed, with semicolons between",
      "这个名称的其他写法，用分号隔开",
    ),
    string(
      "ground",
      "依据",
      "where it is known from; empty: from published disclosures",
      "从哪里知道；空的，是从公开文本看到的",
    ),
  ],
  primaryKey: ["kind", "code", "name"],
  foreignKeys: [],
  missingValues: [""],
});
