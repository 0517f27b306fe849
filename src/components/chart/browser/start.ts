/**
 * Brings each chart to life when it is in view and the reader has done something: until then the drawing shows the same, and nothing is
 * loaded for a page that is only looked at. Scrolling and focus are no signs: browsers and scripts do both by themselves. Whatever fails,
 * the drawing stays.
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
for (const sign of ["wheel", "pointermove", "pointerdown", "keydown"]) addEventListener(sign, begin, { signal: begun.signal, passive: true });
