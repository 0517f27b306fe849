import { TEXTS } from "./text.ts";

/** Languages that pages are written in. */
export type Language = "zh" | "en";

/** Interface text in one language. */
export type Ui = typeof TEXTS.zh.ui;

/** The words of data files, feeds and the search index, which are Chinese in every edition of the pages. */
export const ui: Ui = TEXTS.zh.ui;
