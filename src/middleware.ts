import { defineMiddleware } from "astro:middleware";
import { findEdition } from "./components/edition.ts";

/** Every page knows the edition that it belongs to by its address. */
export const onRequest = defineMiddleware(({ locals, url }, next) => {
  Object.assign(locals, findEdition(url.pathname));
  return next();
});
