import texts from "../../../text/reader.json" with { type: "json" };

/** Words of the reader's settings, apart from those of the pages: scripts bring them, so that they weigh on no page. */
export type Words = typeof texts.zh;

/** In the language of the page. */
export const findWords = (): Words => (document.documentElement.lang.startsWith("en") ? texts.en : texts.zh);
