/** JSON as it is published: indented, with a line break at its end. */
export function writeJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
