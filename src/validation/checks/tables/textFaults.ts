/** Faults of a printed text, first match wins. */
const TEXT_FAULTS: readonly (readonly [cause: string, pattern: RegExp])[] = [
  ["line-break", /[\n\t]/],
  ["outer-space", /^[\s\u3000]|[\s\u3000]$/],
  ["inner-space", /\p{Script=Han}[\s\u3000]\p{Script=Han}|\p{Script=Han}[\s\u3000]{2}/u],
  ["full-width", /[０-９Ａ-Ｚａ-ｚ]/],
];

export function findTextFault(text: string): string | undefined {
  return TEXT_FAULTS.find(([, pattern]) => pattern.test(text))?.[0];
}
