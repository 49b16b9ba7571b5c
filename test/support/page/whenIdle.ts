import type { Page } from "../browser/page.ts";

/** Timers longer than this, in milliseconds, are for a slow network and are not waited for. */
const LONGEST = 2000;

/** Counts what scripts of the page are waiting for: timers, frames and idle callbacks. Call it before the page is opened. */
export function countPending(page: Page): Promise<void> {
  return page.beforeScripts((longest) => {
    const pending = new Set<string>();
    Object.assign(window, { pending });
    const count = (schedule: string, cancel: string) => {
      const original = Reflect.get(window, schedule) as (...args: unknown[]) => number;
      const originalCancel = Reflect.get(window, cancel) as (id: number) => void;
      const counted = (callback: unknown, ...rest: unknown[]) => {
        const isCounted = schedule !== "setTimeout" || ((rest[0] as number | undefined) ?? 0) <= longest;
        const id: number = original.call(
          window,
          (...args: unknown[]) => {
            pending.delete(`${cancel} ${id}`);
            if (typeof callback === "function") (callback as (...all: unknown[]) => void)(...args);
          },
          ...rest,
        );
        if (isCounted) pending.add(`${cancel} ${id}`);
        return id;
      };
      const cancelled = (id: number) => {
        pending.delete(`${cancel} ${id}`);
        originalCancel.call(window, id);
      };
      Object.assign(window, { [schedule]: counted, [cancel]: cancelled });
    };
    count("setTimeout", "clearTimeout");
    count("requestAnimationFrame", "cancelAnimationFrame");
    count("requestIdleCallback", "cancelIdleCallback");
  }, LONGEST);
}

/**
 * Waits until the scripts of a page that {@link countPending} prepared wait for nothing: what they were going to do in response to
 * an event, they have done. For tests that nothing happens.
 */
export async function assigned(page: Page): Promise<void> {
  // Events such as `scroll` and `selectionchange` are dispatched with a frame.
  await page.evaluate(() => new Promise((resolve) => void requestAnimationFrame(() => resolve(undefined))));
  await page.waitFor(() => (Reflect.get(window, "pending") as Set<string>).size === 0);
}

/**
 * Waits until all that the scripts of such a page wait for at this moment has run or was cancelled; what they begin to wait for
 * meanwhile is not waited for. For scripts that look again and again.
 */
export async function pendingRan(page: Page): Promise<void> {
  const former = await page.evaluate(() => [...(Reflect.get(window, "pending") as Set<string>)]);
  await page.waitFor((all) => {
    const pending = Reflect.get(window, "pending") as Set<string>;
    return all.every((each) => !pending.has(each));
  }, former);
}
