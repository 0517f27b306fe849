import { AMOUNT_KINDS } from "./amountKinds.ts";
import type { Kind } from "./damage.ts";
import { FILE_KINDS } from "./fileKinds.ts";
import { JSON_KINDS } from "./jsonKinds.ts";
import { ROW_KINDS } from "./rowKinds.ts";
import { SUMMARY_KINDS } from "./summaryKinds.ts";
import { TEXT_KINDS } from "./textKinds.ts";

export const KINDS: readonly Kind[] = [
  ...AMOUNT_KINDS,
  ...TEXT_KINDS,
  ...ROW_KINDS,
  ...FILE_KINDS,
  ...JSON_KINDS,
  ...SUMMARY_KINDS,
];
