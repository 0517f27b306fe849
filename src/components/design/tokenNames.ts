/** Tokens that are sizes of text, the largest first. */
export const SIZES = ["figure", "title", "heading", "large", "body", "table", "small"] as const;
