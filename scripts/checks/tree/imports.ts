import { readFileSync } from "node:fs";
import { listFaults, type Rooms, readImports } from "./imports/imports.ts";

/** Each file imports only from rooms before its own, in no circle, types included; no folder is too full. */
const rooms = JSON.parse(readFileSync(new URL("./imports/rooms.json", import.meta.url), "utf8")) as Rooms;
const imports = readImports(".", "src");
const faults = listFaults(imports, rooms);
for (const fault of faults) console.log(fault);
console.log(`imports: ${imports.size} files, ${faults.length} faults`);
process.exitCode = imports.size > 0 && faults.length === 0 ? 0 : 1;
