import type { Page } from "../browser/page.ts";

/** Maximum duration of timers that are waited for, in milliseconds. Longer timers are for slow networks. */
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
 * Waits until a page has no pending callbacks, so that its scripts have finished responding to an event. {@link countPending} must have
 * prepared the page. Used by tests that expect no effect.
 */
export async function waitUntilIdle(page: Page): Promise<void> {
  // Browsers dispatch events such as `scroll` and `selectionchange` with a frame.
  await page.evaluate(() => new Promise((resolve) => void requestAnimationFrame(() => resolve(undefined))));
  await page.waitFor(() => (Reflect.get(window, "pending") as Set<string>).size === 0);
}

/**
 * Waits until the currently pending callbacks have run or were cancelled. Does not wait for callbacks that are added in the meantime. Used
 * for scripts that poll.
 */
export async function waitForPending(page: Page): Promise<void> {
  const pendingBefore = await page.evaluate(() => [...(Reflect.get(window, "pending") as Set<string>)]);
  await page.waitFor((all) => {
    const pending = Reflect.get(window, "pending") as Set<string>;
    return all.every((each) => !pending.has(each));
  }, pendingBefore);
}
