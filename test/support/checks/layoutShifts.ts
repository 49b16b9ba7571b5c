import type { Page } from "../browser/page.ts";

export interface LayoutShift {
  /** Score of the shift; see https://wicg.github.io/layout-instability/. */
  value: number;
  /** Names of the nodes that moved. */
  nodes: (string | undefined)[];
}

/** Records layout shifts in each document that the page opens after this call. {@link layoutShifts} returns them. */
export function recordLayoutShifts(page: Page): Promise<void> {
  return page.beforeScripts(() => {
    const shifts: (LayoutShift & { isExpected: boolean })[] = [];
    const record = (entries: PerformanceEntryList) => {
      for (const { value, hadRecentInput, sources } of entries as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
        sources: { node: Node | null }[];
      })[]) {
        shifts.push({
          value,
          nodes: sources.map(({ node }) => node?.nodeName),
          isExpected: hadRecentInput,
        });
      }
    };
    const observer = new PerformanceObserver((list) => record(list.getEntries()));
    observer.observe({ type: "layout-shift", buffered: true });
    const recordedShifts = () => {
      record(observer.takeRecords());
      return shifts;
    };
    Object.assign(window, { recordedShifts });
  });
}

/** Returns the layout shifts of the open document. By default, omits shifts within 500 ms after the reader's input, which are expected. */
export function layoutShifts(page: Page, { afterInput = false } = {}): Promise<LayoutShift[]> {
  return page.evaluate(async (isExpectedToo) => {
    // The browser reports the shifts of a frame after the frame.
    await new Promise((resolve) => void requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const recorded = Reflect.get(window, "recordedShifts") as () => (LayoutShift & { isExpected: boolean })[];
    return recorded()
      .filter(({ isExpected }) => isExpectedToo || !isExpected)
      .map(({ value, nodes }) => ({ value, nodes }));
  }, afterInput);
}
