import { defineMiddleware } from "astro:middleware";
import { markChinese } from "./components/chinese.ts";
import { findEdition } from "./components/edition.ts";
import { findEnglish } from "./model/glosses.ts";
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
