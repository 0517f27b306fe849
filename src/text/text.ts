import en from "./en.json" with { type: "json" };
import zh from "./zh.json" with { type: "json" };

export { fill } from "./fill.ts";

export const TEXTS = { zh, en };
