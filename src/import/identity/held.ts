import { listBureaus, readBureau } from "../../read/disclosures.ts";

/** A bureau that a data folder holds already. */
export interface HeldBureau {
  id: string;
  name: string;
  shortName: string;
}

/** The bureaus that a data folder holds. */
export function listHeld(dataRoot: string): HeldBureau[] {
  return listBureaus(dataRoot).flatMap((id) => {
    const { value } = readBureau(dataRoot, id);
    return value ? [{ id, name: value.name, shortName: value.shortName }] : [];
  });
}
