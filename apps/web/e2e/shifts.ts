import type { Page } from '@playwright/test';

/** A control that moved by itself, and how far by the browser's own measure. */
export interface Shift {
  readonly score: number;
  readonly moved: readonly string[];
}

type Watching = Window & { shifts?: Shift[] };

/** What the browser tells of one shift; TypeScript does not know this part of it. */
interface ShiftEntry extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources: readonly { readonly node: Node | null }[];
}

/** Notes, from each page's first moment on, what moves although nobody has touched anything. */
export const watchShifts = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const controls = 'a, button, input, select, textarea, summary, [role=radio]';
    // by less nobody sees it: a share of a pixel, when a line is drawn in its font
    const unseen = 0.002;
    const shifts: Shift[] = [];
    Object.assign(window, { shifts });
    const movedBy = ({ sources }: ShiftEntry) =>
      sources.flatMap(({ node }) =>
        node instanceof Element && (node.matches(controls) || node.querySelector(controls))
          ? [node.outerHTML.slice(0, 120)]
          : [],
      );
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as ShiftEntry[]) {
        const moved = entry.hadRecentInput ? [] : movedBy(entry);
        if (moved.length > 0 && entry.value > unseen) shifts.push({ score: entry.value, moved });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });

/** What has moved since this page began, once it has settled: loaded, drawn in its fonts, at rest. */
export const shiftsOf = async (page: Page): Promise<readonly Shift[]> => {
  await page.waitForLoadState('networkidle');
  return page.evaluate(async () => {
    await document.fonts.ready;
    // two frames: a shift is told of after it was painted
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    return (window as Watching).shifts ?? [];
  });
};
