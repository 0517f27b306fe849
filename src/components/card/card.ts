/** A figure with its name, every string as it is printed. */
export interface CardFigure {
  readonly name: string;
  readonly amount: string;
  readonly unit: string;
}

/** What the picture of a scope says. */
export interface ScopeCard {
  /** On the band at the top. */
  readonly site: string;
  readonly name: string;
  readonly period: string;
  /** The large figure in the middle; undefined where it is not printed. */
  readonly total: CardFigure | undefined;
  readonly others: readonly CardFigure[];
  /** Whether the figures add up. */
  readonly verdict: { readonly text: string; readonly holds: boolean };
}

/** What the picture of the site says. */
export interface SiteCard {
  readonly site: string;
  readonly name: string;
  readonly promise: string;
}

/** Width and height of every picture in pixels: social networks show it whole, or the square in its middle. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** A picture as pages name it. */
export interface CardPicture {
  /** Below the base. */
  readonly path: string;
  readonly alt: string;
}
