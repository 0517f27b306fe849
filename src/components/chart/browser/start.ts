/** Brings each chart to life when it comes into view. Whatever fails, its drawing stays. */
const observer = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting || !(target instanceof HTMLElement)) continue;
    observer.unobserve(target);
    import("./liveChart.ts").then(({ bringToLife }) => bringToLife(target)).catch(() => undefined);
  }
});
for (const picture of document.querySelectorAll(".chart-picture")) observer.observe(picture);
