import { normalizeLabel } from "../../text/labels.ts";
import words from "./sums.json" with { type: "json" };

const either = (all: readonly string[]): string => `(?:${all.join("|")})`;
const [TOTALS, OF] = [either(words.totals), either(words.of)];
/** 合计, 收入总计, 合计(一): a sum of all others. */
const TOTAL = new RegExp(`^${OF}?${TOTALS}$|^${TOTALS}\\(.*\\)$`);
/** 小计, 本年收入合计, 当年支出: a sum of those before it. */
const SUBTOTAL = new RegExp(`^${either(words.subtotals)}$|小计$`);

/** “三公”经费合计: a sum of what its name says. */
const NAMED_TOTAL = new RegExp(`${TOTALS}$`);

/** Whether a name ends as that of a sum does. */
export const endsAsTotal = (name: string): boolean => NAMED_TOTAL.test(normalizeLabel(name));

/** Whether a name is that of a row that sums all others, or those near it; null for other names. */
export function sumKind(name: string): "total" | "subtotal" | null {
  const text = normalizeLabel(name).replace(/^当年/, "本年");
  return TOTAL.test(text) ? "total" : SUBTOTAL.test(text) ? "subtotal" : null;
}
