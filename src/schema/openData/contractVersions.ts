/** A version of the public contract, and what it brought. */
export interface ContractVersion {
  readonly version: string;
  /** One entry for each thing, in English and in plain Chinese; Markdown code marks allowed. */
  readonly changes: readonly { readonly en: string; readonly zh: string }[];
}

/**
 * The versions of the public contract (docs/contract.md), the newest first. The first number rises when a path, an anchor or a column is
 * renamed, moved or dropped, the second when one is added.
 */
export const CONTRACT_VERSIONS: readonly [ContractVersion, ...ContractVersion[]] = [
  {
    version: "1.4.0",
    changes: [
      {
        en: "SQLite with types: numbers are `REAL`, with `<name>_text` to the digit and `<name>_fen`; foreign keys, indexes, views; `parquet/<name>.parquet`",
        zh: "SQLite的数字按数字存：`REAL`，另有一字不差的`栏目_text`和以分计的`栏目_fen`；外键、索引、视图；`parquet/文件名.parquet`",
      },
      {
        en: "one figure for each concept and disclosure: `figures.csv`; column `amount_id` of `amounts.csv`",
        zh: "一份预算的一个含义只取一个数字：`figures.csv`；`amounts.csv`的栏目`amount_id`",
      },
      {
        en: "registries: `concepts.csv`, `table_kinds.csv`, `measures.csv`, `fact_kinds.csv`, `fact_sections.csv`, `money_units.csv`, `classification.csv`, `regions.csv`, `functions.csv`, `sources.csv`",
        zh: "代号的登记：`concepts.csv`、`table_kinds.csv`、`measures.csv`、`fact_kinds.csv`、`fact_sections.csv`、`money_units.csv`、`classification.csv`、`regions.csv`、`functions.csv`、`sources.csv`",
      },
      {
        en: "relations that anyone can compute anew: `relation_terms.csv`, columns `combination`, `compare` and `restatable` of `reconciliation.csv`, view `relation_check`, `relations.sql`",
        zh: "谁都能重算的勾稽关系：`relation_terms.csv`，`reconciliation.csv`的栏目`combination`、`compare`、`restatable`，视图`relation_check`，`relations.sql`",
      },
      {
        en: "`disclosure.json` has the relations with the cells that they compare, and the units of money",
        zh: "`disclosure.json`里有勾稽关系和它们比较的格子，还有金额单位",
      },
      {
        en: "answers of bureaus in feeds and in the record of changes: kind `answered`, with `finding_id` and `status` in `_mingzhang`",
        zh: "订阅和更新记录里有部门的答复：`kind`是`answered`，`_mingzhang`里有`finding_id`和`status`",
      },
      {
        en: "a catalogue of each scope (`…/data/catalog.jsonld`), `/llms.txt`, `lastmod` in the sitemap",
        zh: "每个范围的目录（`…/data/catalog.jsonld`）、`/llms.txt`，网站地图里的`lastmod`",
      },
      {
        en: "in CSV files of more than 1,000 lines the first value of each column stands where readers look for its type; in Excel editions a tab behind a cell keeps it from becoming another value",
        zh: "超过1000行的CSV，各栏第一次出现的值排在读取程序判断类型的地方；Excel版用格子后面看不见的制表符防止变成别的值",
      },
      {
        en: "a page for each data file: `/data/dictionary/<name>/`",
        zh: "每个数据文件一页：`/data/dictionary/文件名/`",
      },
      {
        en: "versions that were kept: `versions.json`, `versions/<version>/files.csv`, `versions/<version>/changes.csv`",
        zh: "留存的版本：`versions.json`、`versions/<版本>/files.csv`、`versions/<版本>/changes.csv`",
      },
      {
        en: "corrections by cell: `revisions.csv`; `structure` in `_mingzhang` of `feed.json`; `schemas/changes.schema.json`",
        zh: "逐格的更正：`revisions.csv`；`feed.json`的`_mingzhang`里的`structure`；`schemas/changes.schema.json`",
      },
      {
        en: "letters about findings: `…/<year>/reconciliation/letters/<finding>.txt`; what a bureau answered: `corrected` in `status` of `findings.csv`, columns `answer`, `answer_date`, `answer_source`",
        zh: "就发现的问题写给部门的信：`…/<year>/reconciliation/letters/<finding>.txt`；部门的答复：`findings.csv`的`status`里的`corrected`，栏目`answer`、`answer_date`、`answer_source`",
      },
      {
        en: "performance indicators: `/indicators/`, `/indicators/<list>/`, `…/<year>/indicators/`; where money comes from and goes: `…/<year>/flow/`; a disclosure as one HTML file: `…/data/dossier.html`; how to report a mistake: `/report/`",
        zh: "绩效指标：`/indicators/`、`/indicators/<list>/`、`…/<year>/indicators/`；钱从哪里来、到哪里去：`…/<year>/flow/`；整份公开文本的一个HTML文件：`…/data/dossier.html`；报告错误：`/report/`",
      },
      {
        en: "feeds of functions, subjects and kinds of findings: `feed.xml` and `feed.json` below their addresses",
        zh: "各类部门、科目、各类问题的订阅：各自网址下面的`feed.xml`、`feed.json`",
      },
    ],
  },
  {
    version: "1.3.0",
    changes: [
      {
        en: "final accounts: `/bureaus/<bureau>/<year>-final/…`; column `phase` in every file that speaks of a disclosure",
        zh: "决算：`/bureaus/部门/年度-final/…`；凡是说到某份公开文本的文件都有栏目`phase`",
      },
      {
        en: "how figures came in: columns `source_id`, `page` and `way` of `amounts.csv`, `review` of `disclosures.csv` and `tables.csv`, `status` of `findings.csv`; `places.csv`, `open.csv`; anchors `open-<n>`",
        zh: "数字的来路：`amounts.csv`的栏目`source_id`、`page`、`way`，`disclosures.csv`和`tables.csv`的`review`，`findings.csv`的`status`；`places.csv`、`open.csv`；锚点`open-n`",
      },
      {
        en: "bureaus by function and by year: `/functions/`, `/functions/<function>/`, `/years/`, `/years/<year>/`; findings by kind: `/findings/kinds/<kind>/`; `function` and `phase` narrow a search; columns `level` and `functions` of `bureaus.csv`; division codes of nine digits",
        zh: "按职能和年度看部门：`/functions/`、`/functions/职能/`、`/years/`、`/years/年度/`；按种类看发现的问题：`/findings/kinds/种类/`；搜索可以按`function`和`phase`缩小范围；`bureaus.csv`的栏目`level`和`functions`；行政区划代码可以是九位",
      },
      {
        en: "years and execution: `series.csv`, `execution.csv`",
        zh: "各年并列、预算和决算：`series.csv`、`execution.csv`",
      },
      {
        en: "bureaus of one function side by side: `/functions/<function>/peers/`, `/functions/<function>/peers/net/`; long ledgers and proofs in pages: `…/<year>/reconciliation/2/`, `…/<table-id>/proof/2/`; anchor `spent` of a bureau",
        zh: "同一职能的部门并列：`/functions/职能/peers/`、`/functions/职能/peers/net/`；长的勾稽核对和每张表的核对分页：`…/年度/reconciliation/2/`、`…/表的代号/proof/2/`；部门页的锚点`spent`",
      },
      {
        en: "years side by side: `/bureaus/<bureau>/years/`",
        zh: "各年并列：`/bureaus/部门/years/`",
      },
      {
        en: "figures held against the disclosure of their own year and phase: `restated` in `status` of `reconciliation.csv` and in `kind` of `findings.csv`",
        zh: "别的年度和阶段的数与那一份文本相核对：`reconciliation.csv`的`status`和`findings.csv`的`kind`可以是`restated`",
      },
      {
        en: "amounts of texts that were replaced: `replaced.csv`",
        zh: "修订前的文本里的金额：`replaced.csv`",
      },
      {
        en: "column `source_ids` of `disclosures.csv`; `not-entered` in `status`",
        zh: "`disclosures.csv`的栏目`source_ids`；`status`可以是`not-entered`",
      },
    ],
  },
  {
    version: "1.2.0",
    changes: [
      {
        en: "changes of subjects' names and codes: `crosswalk.csv`",
        zh: "科目的名称和编码怎样改过：`crosswalk.csv`",
      },
      { en: "parts of the design: `/design/`", zh: "设计的组成：`/design/`" },
      { en: "English pages: `/en/…`", zh: "英文页面：`/en/…`" },
      { en: "pages of proofs: `…/<table-id>/proof/`", zh: "每张表怎样核对：`…/<表的代号>/proof/`" },
      {
        en: "counts of the data: `/data/measurements.json`",
        zh: "数据的各项统计：`/data/measurements.json`",
      },
      { en: "column `source_page` of `tables.csv`", zh: "`tables.csv`的栏目`source_page`" },
      {
        en: "pages for other sites: `…/embed/`, and below it `headline/`, `charts/…` and `tables/…` for frames",
        zh: "供别的网站引用的页面：`…/embed/`，其下`headline/`、`charts/…`和`tables/…`供框架使用",
      },
      { en: "lists as printed: `…/data/<list>-printed.csv`", zh: "按原样的清单：`…/data/清单-printed.csv`" },
      {
        en: "`amounts.csv` and `tables.csv` have the amounts of lists that no other file has a column for; `memo` and `price` in `measure_role`",
        zh: "清单里别的文件没有栏目可放的金额进入`amounts.csv`和`tables.csv`；`measure_role`可以是`memo`和`price`",
      },
      {
        en: "columns `third_code`, `third_label`, `third_code_kind`, `block`, `disclosure_year` and `disclosure_phase` of `amounts.csv`, whose `fiscal_year` and `phase` are the figure's own; `block`, `fiscal_year` and `phase` in `disclosure.json`",
        zh: "`amounts.csv`的栏目`third_code`、`third_label`、`third_code_kind`、`block`、`disclosure_year`和`disclosure_phase`，其中`fiscal_year`和`phase`是金额自己的；`disclosure.json`的`block`、`fiscal_year`和`phase`",
      },
      {
        en: "pictures for shared links: `…/card.png`, `/card.png`",
        zh: "分享链接时显示的图：`…/card.png`、`/card.png`",
      },
      {
        en: "places and comparison: `/regions/<code>/`, `/compare/…`; anchor `year-on-year`",
        zh: "地区和比较：`/regions/代码/`、`/compare/…`；锚点`year-on-year`",
      },
    ],
  },
  {
    version: "1.1.0",
    changes: [
      { en: "search: `/search/?q=…` and its filters", zh: "搜索：`/search/?q=…`和筛选" },
      { en: "subjects: `/subjects/…` and `subjects.csv`", zh: "科目：`/subjects/…`和`subjects.csv`" },
      { en: "lists: `/bureaus/` and `/browse/…`", zh: "目录：`/bureaus/`和`/browse/…`" },
      {
        en: "`/data/dictionary/` and `/data/guide/`",
        zh: "数据字典`/data/dictionary/`和使用指南`/data/guide/`",
      },
      {
        en: "descriptors: `datapackage.json`, `csv-metadata.json`, `catalog.jsonld`",
        zh: "给机器读的描述：`datapackage.json`、`csv-metadata.json`、`catalog.jsonld`",
      },
      {
        en: "editions: `excel/`, `workbook.xlsx`, `mingzhang.sqlite`",
        zh: "其他格式：`excel/`、`workbook.xlsx`、`mingzhang.sqlite`",
      },
      {
        en: "JSON: `disclosure.json`, `disclosures.json`, `schemas/`",
        zh: "JSON：`disclosure.json`、`disclosures.json`、`schemas/`",
      },
      {
        en: "snapshots: `mingzhang-data.zip`, `SHA256SUMS`, `version.json`",
        zh: "存档：`mingzhang-data.zip`、`SHA256SUMS`、`version.json`",
      },
      {
        en: "changes: `/changes/`, `feed.xml`, `feed.json`, anchors `revision-<date>`",
        zh: "更新记录：`/changes/`、`feed.xml`、`feed.json`，锚点`revision-日期`",
      },
      {
        en: "`…/completeness/`, `/completeness/`, `/accessibility/`; column `approved` of `disclosures.csv`",
        zh: "`…/completeness/`、`/completeness/`、`/accessibility/`；`disclosures.csv`的栏目`approved`",
      },
    ],
  },
  {
    version: "1.0.0",
    changes: [
      {
        en: "pages of disclosures, tables, projects, lists, relations, contradictions and terms, with their anchors",
        zh: "各份预算、公开表、项目、清单、勾稽关系、发现的问题和名词的页面，以及锚点",
      },
      {
        en: "the tidy files but `subjects.csv`, and tables wide as printed",
        zh: "`subjects.csv`以外的整理好的数据，以及原样的表",
      },
    ],
  },
];

export const CONTRACT_VERSION = CONTRACT_VERSIONS[0].version;
