import type { APIRoute } from "astro";
import { absoluteLink } from "../../../../../../../components/kit/link.ts";
import { writeLetter } from "../../../../../../../components/letter/letter.ts";
import { getLetterPaths, type LetterProps } from "../../../../../../_ledgerPaths.ts";

export const getStaticPaths = getLetterPaths;

export const GET: APIRoute<LetterProps> = ({
  props: { entry, scope, finding, language },
  locals: { archive },
}) => {
  const found = archive.readLedger(archive.readScope(entry, scope)).findings.find(({ id }) => id === finding);
  if (!found) throw new Error(`No finding ${finding}`);
  return new Response(writeLetter(archive, found, language, absoluteLink));
};
