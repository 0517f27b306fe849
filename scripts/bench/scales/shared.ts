import { append, extend, number, type Scales, spell, widen } from "./edits.ts";

/** The files that all disclosures share. */
export const SHARED_SCALES: Scales = {
  subjects: append("classifications/functional.csv", (index) => `${number(index, 7)},科目,high,3,2025,,,,`),
  "names of one subject": append(
    "classifications/functional.csv",
    (index) => `2990000,科目${index},high,3,2025,,,,`,
  ),
  "economic subjects": append(
    "classifications/department-economic.csv",
    (index) => `${number(index, 5)},科目${index},high,3,2025,,,,`,
  ),
  "pairs of subjects": append(
    "classifications/economic-pairs.csv",
    (index) => `${30000 + (index % 100)},${50000 + index},1`,
  ),
  "changes of codes": append(
    "classifications/crosswalk.csv",
    (index) => `functional,${2100000 + index},2070105,2019,merged,示例`,
  ),
  "changes of codes in a chain": append(
    "classifications/crosswalk.csv",
    (index) => `functional,${2100000 + index},${2100001 + index},2019,merged,示例`,
  ),
  "everyday words": append("everyday-words.csv", (index) => `俗名${index},正名${index}`),
  glosses: append("glosses.csv", (index) => `名称${index},Name ${index},`),
  "glosses of one name": append("glosses.csv", (index) => `名称,Name ${index},`),
  translations: append(
    "translations.csv",
    (index) => `“{label}”等于第${index}行的{measure},{measure} of “{label}” is that of row ${index}`,
  ),
  sources: append(
    "sources/INDEX.csv",
    (index) => `source-${index},文件,单位,unknown,unknown,unknown,unknown,document,,`,
  ),
  "kinds of facts": extend("facts.json", "keys", (index) => ({ id: `key-${index}`, name: `数字${index}` })),
  "sections of facts": extend("facts.json", "sections", (index) => ({
    id: `section-${index}`,
    name: `段${index}`,
  })),
  concepts: extend("statutory-tables.json", "concepts", (index) => ({
    id: `concept-${index}`,
    name: `含义${index}`,
    english: `concept ${index}`,
    table: "expenditure",
  })),
  measures: extend("statutory-tables.json", "measures", (index) => ({
    id: `measure_${spell(index)}`,
    name: `栏目${index}`,
    about: "栏目",
  })),
  "statutory tables": extend("statutory-tables.json", "tables", (index) => ({
    id: `table-${index}`,
    name: `表${index}`,
    english: `table ${index}`,
    about: { zh: "表", en: "table" },
    legalBasis: ["demo-rules"],
  })),
  "general rules": extend("rules.json", "rules", (index) => ({
    id: `general-${index}`,
    operator: "equal",
    says: "same-money",
    title: "收入总计",
    statement: "收入总计等于合计",
    left: ["concept:total-revenue"],
    right: ["revenue[@total]/total"],
  })),
  "sentences of rules": widen("rules.json", ["sentences"], (index) => [
    `sentence-${index}`,
    { title: "甲", statement: "甲等于乙", basis: "定义" },
  ]),
};
