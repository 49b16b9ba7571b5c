import type { Page } from "../browser/page.ts";

/** Longer timers are for slow networks and are not waited for, in milliseconds. */
const LONGEST = 2000;

/** Counts the pending timers, animation frames and idle callbacks of a page. Call it before the page is opened. */
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
 * Waits until a page that {@link countPending} prepared has no pending callbacks, so that its scripts have finished responding to an
 * event. For tests that nothing happens.
 */
export async function waitUntilIdle(page: Page): Promise<void> {
  // Events such as `scroll` and `selectionchange` are dispatched with a frame.
  await page.evaluate(() => new Promise((resolve) => void requestAnimationFrame(() => resolve(undefined))));
  await page.waitFor(() => (Reflect.get(window, "pending") as Set<string>).size === 0);
}

/**
 * Waits until the callbacks that are pending now have run or were cancelled. Callbacks that are added meanwhile are not waited for. For
 * scripts that poll.
 */
export async function waitForPending(page: Page): Promise<void> {
  const pendingBefore = await page.evaluate(() => [...(Reflect.get(window, "pending") as Set<string>)]);
  await page.waitFor((all) => {
    const pending = Reflect.get(window, "pending") as Set<string>;
    return all.every((each) => !pending.has(each));
  }, pendingBefore);
}
