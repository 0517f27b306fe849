import { type HtmlElement, readAttribute } from "../elements.ts";

/** What an element's own style says, by property in lower case; what style sheets say is not looked at. */
export type Style = ReadonlyMap<string, string>;

export function readStyle(element: HtmlElement): Style {
  const declarations = (readAttribute(element, "style") ?? "").split(";").map((declaration) => declaration.split(/:(.*)/s));
  return new Map(declarations.map(([property = "", value = ""]) => [property.trim().toLowerCase(), value.trim().toLowerCase()]));
}

/** Points of each unit; `px` is 1/96 inch. */
const POINTS: Readonly<Record<string, number>> = { pt: 1, px: 0.75, "": 0.75, in: 72, cm: 72 / 2.54, mm: 72 / 25.4 };

/** A length in points; null where there is none, or one that depends on something else. */
export function readLength(value: string | undefined): number | null {
  const [, number, unit = ""] = /^(-?\d+(?:\.\d+)?|-?\.\d+)(pt|px|in|cm|mm)?$/.exec(value?.trim() ?? "") ?? [];
  return number === undefined ? null : Number(number) * (POINTS[unit] ?? 0);
}

/** Whether a border is drawn on a side. */
export function hasBorder(style: Style, side: "top" | "right" | "bottom" | "left"): boolean {
  const said = style.get(`border-${side}`) ?? style.get("border");
  return said !== undefined && /\d/.test(said) && !/^0(?:\D|$)|\b(?:none|hidden)\b/.test(said.replace(/^0\.\d*[1-9]/, "1"));
}
