const DRAWING = /<svg class="chart-drawing"[^>]*aria-labelledby="([^" ]*)[^>]*>([\s\S]*?)<\/svg>/g;
const BAR = /<g>([\s\S]*?)<\/g>/g;
/** A small chart has the title of one bureau, under whose name its values stand. */
const SMALL = /-\d+$/;

/** Labels with values that a page draws more than once, in charts that tell of one thing. */
export function findDrawnTwice(page: string): string[] {
  const drawn = [...page.matchAll(DRAWING)].flatMap(([, id = "", drawing = ""]) => {
    const bars = [...drawing.matchAll(BAR)].map(([, bar = ""]) => bar.replace(/<[^>]*>/g, " ").trim());
    const whose = SMALL.test(id) ? `${id} ` : "";
    return [...new Set(bars)].map((bar) => whose + bar);
  });
  return [...new Set(drawn.filter((bar, index) => drawn.indexOf(bar) !== index))];
}
