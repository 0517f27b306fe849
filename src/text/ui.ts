import { TEXTS } from "./text.ts";

/** Interface text of the readers' pages. */
export const ui = TEXTS.zh.ui;
