/** What headings of figures say beside their names. */

/** Headings of differences between two years. */
export const CHANGE = /增减|增加|变化|变动|比上年/;
/** Headings of shares and of changes in per cent. */
export const PER_CENT = /%|比例|增长率|增减率|幅度|占比/;
/** Headings of what was spent in per cent of a plan. */
export const COMPLETION = /完成率|执行率|完成(?:年初|调整)?预算/;

/** Headings of sums of what stands beside or below them. */
export const SUM = /(?:合计|总计|小计|总额)$|^(?:合计|总计|小计|总额)/;
