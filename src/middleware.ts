import { defineMiddleware } from "astro:middleware";
import { findEnglish } from "./archive/words/glosses.ts";
import { findEdition } from "./components/kit/edition.ts";
import { markChinese } from "./components/language/chinese.ts";
import { openSite } from "./site.ts";

/** Every page knows by its address which edition it belongs to. English pages mark what stays Chinese. */
export const onRequest = defineMiddleware(async ({ locals, url }, next) => {
  const edition = findEdition(url.pathname);
  const site = openSite();
  Object.assign(locals, edition, site);
  const response = await next();
  if (edition.language === "zh") return response;
  return new Response(
    markChinese(await response.text(), (name) => findEnglish(site.archive.shared, name)),
    response,
  );
});
