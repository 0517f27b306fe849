// Written by `npm run format` from the folders of the validation rules.
import type { RuleId } from "../../schema/ruleIds.ts";
import acknowledgedRule from "./acknowledged-rule/rule.json" with { type: "json" };
import acknowledgedUnused from "./acknowledged-unused/rule.json" with { type: "json" };
import amountDecimals from "./amount-decimals/rule.json" with { type: "json" };
import amountForm from "./amount-form/rule.json" with { type: "json" };
import cellForeign from "./cell-foreign/rule.json" with { type: "json" };
import codeChildless from "./code-childless/rule.json" with { type: "json" };
import codeForm from "./code-form/rule.json" with { type: "json" };
import codeMistyped from "./code-mistyped/rule.json" with { type: "json" };
import codeName from "./code-name/rule.json" with { type: "json" };
import codePair from "./code-pair/rule.json" with { type: "json" };
import codeParent from "./code-parent/rule.json" with { type: "json" };
import codeUnknown from "./code-unknown/rule.json" with { type: "json" };
import crosswalkCode from "./crosswalk-code/rule.json" with { type: "json" };
import crosswalkTarget from "./crosswalk-target/rule.json" with { type: "json" };
import csvCellCount from "./csv-cell-count/rule.json" with { type: "json" };
import csvColumnDouble from "./csv-column-double/rule.json" with { type: "json" };
import csvColumnMissing from "./csv-column-missing/rule.json" with { type: "json" };
import csvColumnOrder from "./csv-column-order/rule.json" with { type: "json" };
import csvColumnUnknown from "./csv-column-unknown/rule.json" with { type: "json" };
import csvEmpty from "./csv-empty/rule.json" with { type: "json" };
import csvHeader from "./csv-header/rule.json" with { type: "json" };
import csvHeaderRepeated from "./csv-header-repeated/rule.json" with { type: "json" };
import csvQuotes from "./csv-quotes/rule.json" with { type: "json" };
import csvValue from "./csv-value/rule.json" with { type: "json" };
import dateImpossible from "./date-impossible/rule.json" with { type: "json" };
import figureTyped from "./figure-typed/rule.json" with { type: "json" };
import fileBom from "./file-bom/rule.json" with { type: "json" };
import fileCopied from "./file-copied/rule.json" with { type: "json" };
import fileEncoding from "./file-encoding/rule.json" with { type: "json" };
import fileKind from "./file-kind/rule.json" with { type: "json" };
import fileLineEnds from "./file-line-ends/rule.json" with { type: "json" };
import fileLink from "./file-link/rule.json" with { type: "json" };
import fileMissing from "./file-missing/rule.json" with { type: "json" };
import fileName from "./file-name/rule.json" with { type: "json" };
import fileUnexpected from "./file-unexpected/rule.json" with { type: "json" };
import findingUnused from "./finding-unused/rule.json" with { type: "json" };
import findingWording from "./finding-wording/rule.json" with { type: "json" };
import formatChain from "./format-chain/rule.json" with { type: "json" };
import formatId from "./format-id/rule.json" with { type: "json" };
import formatIncomplete from "./format-incomplete/rule.json" with { type: "json" };
import formatReference from "./format-reference/rule.json" with { type: "json" };
import formatRegion from "./format-region/rule.json" with { type: "json" };
import functionMissing from "./function-missing/rule.json" with { type: "json" };
import glossMissing from "./gloss-missing/rule.json" with { type: "json" };
import idDouble from "./id-double/rule.json" with { type: "json" };
import indicatorLevel from "./indicator-level/rule.json" with { type: "json" };
import jsonDoubleKey from "./json-double-key/rule.json" with { type: "json" };
import jsonKey from "./json-key/rule.json" with { type: "json" };
import jsonMissingKey from "./json-missing-key/rule.json" with { type: "json" };
import jsonSyntax from "./json-syntax/rule.json" with { type: "json" };
import jsonUnknownKey from "./json-unknown-key/rule.json" with { type: "json" };
import jsonValue from "./json-value/rule.json" with { type: "json" };
import limit from "./limit/rule.json" with { type: "json" };
import lineCircle from "./line-circle/rule.json" with { type: "json" };
import lineCopied from "./line-copied/rule.json" with { type: "json" };
import listMissing from "./list-missing/rule.json" with { type: "json" };
import listStatus from "./list-status/rule.json" with { type: "json" };
import markdownForm from "./markdown-form/rule.json" with { type: "json" };
import openCell from "./open-cell/rule.json" with { type: "json" };
import ownName from "./own-name/rule.json" with { type: "json" };
import planForm from "./plan-form/rule.json" with { type: "json" };
import projectCode from "./project-code/rule.json" with { type: "json" };
import publishedBeforeApproved from "./published-before-approved/rule.json" with { type: "json" };
import referenceUnknown from "./reference-unknown/rule.json" with { type: "json" };
import regionMissing from "./region-missing/rule.json" with { type: "json" };
import regionName from "./region-name/rule.json" with { type: "json" };
import relationMismatch from "./relation-mismatch/rule.json" with { type: "json" };
import restoredMissing from "./restored-missing/rule.json" with { type: "json" };
import restoredReference from "./restored-reference/rule.json" with { type: "json" };
import restoredValue from "./restored-value/rule.json" with { type: "json" };
import revisionDate from "./revision-date/rule.json" with { type: "json" };
import revisionReference from "./revision-reference/rule.json" with { type: "json" };
import revisionValue from "./revision-value/rule.json" with { type: "json" };
import roleDouble from "./role-double/rule.json" with { type: "json" };
import rowDouble from "./row-double/rule.json" with { type: "json" };
import rowKey from "./row-key/rule.json" with { type: "json" };
import rowLabel from "./row-label/rule.json" with { type: "json" };
import rowMissing from "./row-missing/rule.json" with { type: "json" };
import rowNumber from "./row-number/rule.json" with { type: "json" };
import rowShifted from "./row-shifted/rule.json" with { type: "json" };
import rowSide from "./row-side/rule.json" with { type: "json" };
import rowUnknown from "./row-unknown/rule.json" with { type: "json" };
import sealBroken from "./seal-broken/rule.json" with { type: "json" };
import sealCopied from "./seal-copied/rule.json" with { type: "json" };
import sealMissing from "./seal-missing/rule.json" with { type: "json" };
import sealOutdated from "./seal-outdated/rule.json" with { type: "json" };
import sheetNumber from "./sheet-number/rule.json" with { type: "json" };
import shortNameDouble from "./short-name-double/rule.json" with { type: "json" };
import sourceDouble from "./source-double/rule.json" with { type: "json" };
import subjectYears from "./subject-years/rule.json" with { type: "json" };
import summaryReference from "./summary-reference/rule.json" with { type: "json" };
import tableEmpty from "./table-empty/rule.json" with { type: "json" };
import tableNotEmpty from "./table-not-empty/rule.json" with { type: "json" };
import tableReason from "./table-reason/rule.json" with { type: "json" };
import tableUnknown from "./table-unknown/rule.json" with { type: "json" };
import tableUnlisted from "./table-unlisted/rule.json" with { type: "json" };
import tableWithoutAmounts from "./table-without-amounts/rule.json" with { type: "json" };
import textCharacter from "./text-character/rule.json" with { type: "json" };
import textForm from "./text-form/rule.json" with { type: "json" };
import unitCode from "./unit-code/rule.json" with { type: "json" };
import unitDiffers from "./unit-differs/rule.json" with { type: "json" };
import unitUnknown from "./unit-unknown/rule.json" with { type: "json" };
import versionHash from "./version-hash/rule.json" with { type: "json" };
import yearBeforeFormat from "./year-before-format/rule.json" with { type: "json" };
import yearFolder from "./year-folder/rule.json" with { type: "json" };

export const RULE_FILES = {
  "acknowledged-rule": acknowledgedRule,
  "acknowledged-unused": acknowledgedUnused,
  "amount-decimals": amountDecimals,
  "amount-form": amountForm,
  "cell-foreign": cellForeign,
  "code-childless": codeChildless,
  "code-form": codeForm,
  "code-mistyped": codeMistyped,
  "code-name": codeName,
  "code-pair": codePair,
  "code-parent": codeParent,
  "code-unknown": codeUnknown,
  "crosswalk-code": crosswalkCode,
  "crosswalk-target": crosswalkTarget,
  "csv-cell-count": csvCellCount,
  "csv-column-double": csvColumnDouble,
  "csv-column-missing": csvColumnMissing,
  "csv-column-order": csvColumnOrder,
  "csv-column-unknown": csvColumnUnknown,
  "csv-empty": csvEmpty,
  "csv-header": csvHeader,
  "csv-header-repeated": csvHeaderRepeated,
  "csv-quotes": csvQuotes,
  "csv-value": csvValue,
  "date-impossible": dateImpossible,
  "figure-typed": figureTyped,
  "file-bom": fileBom,
  "file-copied": fileCopied,
  "file-encoding": fileEncoding,
  "file-kind": fileKind,
  "file-line-ends": fileLineEnds,
  "file-link": fileLink,
  "file-missing": fileMissing,
  "file-name": fileName,
  "file-unexpected": fileUnexpected,
  "finding-unused": findingUnused,
  "finding-wording": findingWording,
  "format-chain": formatChain,
  "format-id": formatId,
  "format-incomplete": formatIncomplete,
  "format-reference": formatReference,
  "format-region": formatRegion,
  "function-missing": functionMissing,
  "gloss-missing": glossMissing,
  "id-double": idDouble,
  "indicator-level": indicatorLevel,
  "json-double-key": jsonDoubleKey,
  "json-key": jsonKey,
  "json-missing-key": jsonMissingKey,
  "json-syntax": jsonSyntax,
  "json-unknown-key": jsonUnknownKey,
  "json-value": jsonValue,
  limit,
  "line-circle": lineCircle,
  "line-copied": lineCopied,
  "list-missing": listMissing,
  "list-status": listStatus,
  "markdown-form": markdownForm,
  "open-cell": openCell,
  "own-name": ownName,
  "plan-form": planForm,
  "project-code": projectCode,
  "published-before-approved": publishedBeforeApproved,
  "reference-unknown": referenceUnknown,
  "region-missing": regionMissing,
  "region-name": regionName,
  "relation-mismatch": relationMismatch,
  "restored-missing": restoredMissing,
  "restored-reference": restoredReference,
  "restored-value": restoredValue,
  "revision-date": revisionDate,
  "revision-reference": revisionReference,
  "revision-value": revisionValue,
  "role-double": roleDouble,
  "row-double": rowDouble,
  "row-key": rowKey,
  "row-label": rowLabel,
  "row-missing": rowMissing,
  "row-number": rowNumber,
  "row-shifted": rowShifted,
  "row-side": rowSide,
  "row-unknown": rowUnknown,
  "seal-broken": sealBroken,
  "seal-copied": sealCopied,
  "seal-missing": sealMissing,
  "seal-outdated": sealOutdated,
  "sheet-number": sheetNumber,
  "short-name-double": shortNameDouble,
  "source-double": sourceDouble,
  "subject-years": subjectYears,
  "summary-reference": summaryReference,
  "table-empty": tableEmpty,
  "table-not-empty": tableNotEmpty,
  "table-reason": tableReason,
  "table-unknown": tableUnknown,
  "table-unlisted": tableUnlisted,
  "table-without-amounts": tableWithoutAmounts,
  "text-character": textCharacter,
  "text-form": textForm,
  "unit-code": unitCode,
  "unit-differs": unitDiffers,
  "unit-unknown": unitUnknown,
  "version-hash": versionHash,
  "year-before-format": yearBeforeFormat,
  "year-folder": yearFolder,
} satisfies Record<RuleId, unknown>;
