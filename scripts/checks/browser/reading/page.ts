import type { Page } from "puppeteer-core";

/** Rows of the table that are shown. */
export const countShown = (page: Page): Promise<number> =>
  page.$$eval(".data-table tbody tr", (rows) => rows.filter((row) => row.checkVisibility()).length);

/** Whether nothing has moved since the page came. */
export const isStill = (page: Page): Promise<boolean> =>
  page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        const observer = new PerformanceObserver(() => resolve(false));
        observer.observe({ type: "layout-shift", buffered: true });
        requestAnimationFrame(() => setTimeout(() => resolve(observer.takeRecords().length === 0)));
      }),
  );
