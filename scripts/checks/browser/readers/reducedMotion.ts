import type { Reader } from "./reader.ts";

/** For a reader who asked for less motion nothing moves by itself, and nothing slides or fades. */
export const reducedMotion: Reader = {
  name: "reduced-motion",
  async findFaults(page) {
    await page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]);
    return page.evaluate(() => {
      const isTimed = (durations: string): boolean =>
        durations.split(",").some((duration) => Number.parseFloat(duration) > 0);
      return [...document.querySelectorAll("*")].flatMap((element) =>
        [undefined, "::before", "::after"].flatMap((part) => {
          const style = getComputedStyle(element, part);
          return [
            ...(isTimed(style.transitionDuration) ? [`transition: ${element.localName}${part ?? ""}`] : []),
            ...(isTimed(style.animationDuration) && style.animationName !== "none"
              ? [`animation: ${element.localName}${part ?? ""}`]
              : []),
            ...(style.scrollBehavior === "smooth" ? [`scroll: ${element.localName}`] : []),
          ];
        }),
      );
    });
  },
};
