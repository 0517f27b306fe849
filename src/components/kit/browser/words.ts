/** Of words that a script brings in both languages, so that they weigh on no page, those in the language of the page. */
export const pickWords = <Words>({ zh, en }: { readonly zh: Words; readonly en: Words }): Words =>
  document.documentElement.lang.startsWith("en") ? en : zh;
