/**
 * For each row, how many rows right below it are parts of it, by their codes (款 2080505 below 类 208): a part's code begins with
 * the code of its whole and is longer. Rows without a code, given as "", have no parts and end the parts of the row above.
 */
export function countMembers(codes: readonly string[]): number[] {
  return codes.map((code, index) => {
    if (code === "") return 0;
    const end = codes.findIndex(
      (other, place) => place > index && (other.length <= code.length || !other.startsWith(code)),
    );
    return (end === -1 ? codes.length : end) - index - 1;
  });
}
