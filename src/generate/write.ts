export { csvOf as writeLines } from "../import/write/csv.ts";

export function writeObject(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
