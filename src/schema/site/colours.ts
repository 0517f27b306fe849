/** Colours of the design, as `src/components/kit/tokens.css` names them. */
export const COLOURS = [
  "ink",
  "soft",
  "paper",
  "band",
  "hover",
  "target",
  "line",
  "rule",
  "bar",
  "link",
  "focus",
  "brand",
  "on-brand",
  "seal",
  "balanced",
  "rounding",
  "mismatch",
] as const;

export type Colour = (typeof COLOURS)[number];

/** A value, as `#rrggbb`, for each colour that a scheme sets. */
export type Scheme = Readonly<Partial<Record<Colour, string>>>;

/** Schemes that a site can colour its own way; those of high contrast are the reader's. */
export const SCHEMES = ["light", "dark"] as const;

const GROUNDS = ["paper", "band", "hover", "target"] as const;

/** Least contrasts, WCAG 2.2: 7:1 for text (1.4.6, AAA), 3:1 for the focus, lines and bars (1.4.11). */
const PAIRS: readonly { of: readonly Colour[]; on: readonly Colour[]; least: number }[] = [
  {
    of: ["ink", "soft", "link", "brand", "seal", "balanced", "rounding", "mismatch"],
    on: GROUNDS,
    least: 7,
  },
  { of: ["on-brand"], on: ["brand"], least: 7 },
  { of: ["focus"], on: GROUNDS, least: 3 },
  { of: ["line", "bar"], on: ["paper"], least: 3 },
];

/** Two colours that stand too little apart. */
export interface LowContrast {
  readonly colour: Colour;
  readonly ground: Colour;
  readonly ratio: number;
  readonly least: number;
}

/** Pairs of a whole scheme with less contrast than they need. */
export const findLowContrasts = (scheme: Scheme): LowContrast[] =>
  PAIRS.flatMap(({ of, on, least }) =>
    of.flatMap((colour) =>
      on.flatMap((ground) => {
        const ratio = contrast(scheme[colour] ?? "", scheme[ground] ?? "");
        return ratio >= least ? [] : [{ colour, ground, ratio, least }];
      }),
    ),
  );

/** The contrast of two colours, `#rrggbb`, as WCAG 2.2 defines it: from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
