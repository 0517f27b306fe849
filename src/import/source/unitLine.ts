/** What a line above a table says of its unit: “单位：万元”, also right behind the bearer's name. A column's heading says no more than 单位. */
const UNIT = /(?:^|\s|[（(])(?:金额)?单\s*位\s*[:：]|单\s*位\s*[:：]\s*(?:人民币)?[亿万千百]?元/;

/** Whether a text gives the unit, or the body, that a table is in or of. */
export const saysUnit = (text: string): boolean => UNIT.test(text);
