import { deserialize, serialize } from "node:v8";
import { readBureau } from "../read/disclosures.ts";
import type { TakeBytes } from "../read/files/takeBytes.ts";
import type { BureauFindings } from "./validateBureau.ts";

/**
 * What is found of a bureau, or what was found of it before, as bytes that another process has kept. `from` is a hash of every file that it follows
 * from. What `bureau.json` says is read again: it knows where each of its values stands.
 */
export function takeFindings(
  take: TakeBytes,
  root: string,
  id: string,
  from: string,
  validate: () => BureauFindings,
): BureauFindings {
  let found: BureauFindings | undefined;
  const bytes = take(`findings ${id} ${from}`, () => {
    found = validate();
    const { reading, ...kept } = found;
    return serialize(kept);
  });
  return (
    found ?? { ...(deserialize(bytes) as Omit<BureauFindings, "reading">), reading: readBureau(root, id) }
  );
}
