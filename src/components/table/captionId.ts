import { blockOf } from "../../schema/format/columns.ts";
import type { Part } from "../../schema/format/part.ts";

/** The id of the caption of a part, by which its tools and its region are named. */
export const captionId = (part: Part): string => ["caption", blockOf(part)].filter(Boolean).join("-");
