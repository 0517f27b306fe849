import { HAN_NUMBER } from "../../text/numbering.ts";
import words from "./tableNumber.json" with { type: "json" };

const BEFORE = `(?:${words.before.join("|")})*`;
const PIECE = String.raw`(?:[-－]\d{1,2})?`;
/** 表一：, 附表3, 预算公开表2, 公开01表, 附件4: the number of a table or form, alone on its line. */
const ALONE = new RegExp(
  String.raw`^${BEFORE}\s*(?:(?:表|附件)\s*(?:\d{1,3}|${HAN_NUMBER})${PIECE}|\d{1,3}\s*表)\s*[:：]?$`,
);
/** The same before a title, or a number of a list: 表1-2 , 公开01表, 一、, （三）. A Chinese number ends where something parts it from the title. */
const AHEAD = new RegExp(
  [
    String.raw`^${BEFORE}表\s*(?:\d{1,2}|${HAN_NUMBER}(?=[、.．：:\s]))${PIECE}\s*[、.．：:]?\s*`,
    String.raw`^${BEFORE}\s*\d{1,2}\s*表\s*[、.．：:]?\s*`,
    String.raw`^(?:\d{1,2}|${HAN_NUMBER})\s*[、.．]\s*`,
    String.raw`^[（(](?:\d{1,3}|${HAN_NUMBER})[)）]\s*`,
  ].join("|"),
);

/** Whether a line only numbers the table below it. */
export const numbersTable = (text: string): boolean => ALONE.test(text.trim());

/** A title without the number of its table. */
export const dropTableNumber = (title: string): string => title.replace(AHEAD, "");
