import type { APIRoute } from "astro";
import { findEnglish } from "../../../../../../archive/words/glosses.ts";
import { writeDossier } from "../../../../../../components/dossier/writeDossier.ts";
import { EDITIONS } from "../../../../../../components/kit/edition.ts";
import { absoluteLink } from "../../../../../../components/kit/link.ts";
import { markChinese } from "../../../../../../components/language/chinese.ts";
import { OWN } from "../../../../../../own.ts";
import { getScopePaths, type ScopeProps } from "../../../../../_paths.ts";

/** None where the site has no English pages. */
export const getStaticPaths = async () => (OWN.languages.includes("en") ? getScopePaths() : []);

export const GET: APIRoute<ScopeProps> = ({ props: { entry, scope }, locals: { archive } }) => {
  const edition = { ...EDITIONS.en, link: (path: string) => absoluteLink(path, "en") };
  const dossier = writeDossier(edition, archive, archive.readScope(entry, scope));
  return new Response(markChinese(dossier, (name) => findEnglish(archive.shared, name)));
};
