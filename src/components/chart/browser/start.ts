/**
 * Brings each chart to life when it is in view and the reader has done something: until then the drawing shows the same, and nothing is
 * loaded for a page that is only looked at. Scrolls, focus and moves of the pointer are no signs: browsers make them by themselves.
 * Whatever fails, the drawing stays.
 */
const observer = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting || !(target instanceof HTMLElement)) continue;
    observer.unobserve(target);
    import("./liveChart.ts").then(({ bringToLife }) => bringToLife(target)).catch(() => undefined);
  }
});
const begun = new AbortController();
function begin(): void {
  begun.abort();
  for (const picture of document.querySelectorAll(".chart-picture")) observer.observe(picture);
}
for (const sign of ["wheel", "pointerdown", "keydown"])
  addEventListener(sign, begin, { signal: begun.signal, passive: true });
