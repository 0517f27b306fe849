import { cutAtAmounts, splitDigits } from "../../../text/digits.ts";

/** Takes the gaps between digits away, so that each amount is one text; the first node of a text stays. */
export function ungroup(element: Element): void {
  for (const group of element.querySelectorAll("i")) group.replaceWith(...group.childNodes);
  element.normalize();
}

/** Sets gaps between the digits of the amounts in a text. Drawings have none. */
export function group(node: Text): void {
  if (!(node.parentElement instanceof HTMLElement)) return;
  const pieces = cutAtAmounts(node.data).flatMap((part) =>
    splitDigits(part).map((digits, index) => ({ digits, isTail: index > 0 })),
  );
  if (!pieces.some(({ isTail }) => isTail)) return;
  const [first, ...others] = pieces;
  node.data = first?.digits ?? "";
  node.after(
    ...others.map(({ digits, isTail }) => {
      if (!isTail) return digits;
      const tail = document.createElement("i");
      tail.append(digits);
      return tail;
    }),
  );
}
