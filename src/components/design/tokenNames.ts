/** Tokens of `tokens.css` that are colours; tokens.test.ts holds that none is missing. */
export const COLOURS = [
  "ink",
  "soft",
  "paper",
  "band",
  "hover",
  "target",
  "line",
  "rule",
  "bar",
  "link",
  "focus",
  "brand",
  "on-brand",
  "seal",
  "balanced",
  "rounding",
  "mismatch",
] as const;

/** Tokens that are sizes of text, the largest first. */
export const SIZES = ["figure", "title", "heading", "large", "body", "table", "small"] as const;
