/** 表一：, 附表3, 预算公开表2, 公开01表, 附件4: the number of a table or form, alone on its line. */
const TABLE_NUMBER =
  /^(?:附|预算|决算|公开|部门|单位)*\s*(?:表\s*(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:[-－]\d{1,2})?|\d{1,3}\s*表|附件\s*(?:\d{1,3}|[一二三四五六七八九十]{1,3}))\s*[:：]?$/;

/** Whether a line only numbers the table below it. */
export const numbersTable = (text: string): boolean => TABLE_NUMBER.test(text.trim());
