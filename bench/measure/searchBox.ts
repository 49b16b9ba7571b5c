import type { CDPSession, Page } from "playwright-core";
import { isHydrated } from "../../test/support/page/hydrated.ts";

/** Opens the box on a page and waits until its input has the focus. `before` is done when the page is there and the box is not. */
export async function openBox(page: Page, url: string, before?: () => Promise<void>): Promise<void> {
  await page.goto(url, { waitUntil: "networkidle" });
  await page.waitForFunction(isHydrated);
  await before?.();
  await page.keyboard.press("/");
  await page.locator("dialog [role=combobox]:focus").waitFor();
}

/** Waits until nothing has been asked for, for so long that what is loaded piece by piece is there. */
export async function allLoaded(page: Page): Promise<void> {
  let last = performance.now();
  const note = () => (last = performance.now());
  page.on("request", note);
  page.on("requestfinished", note);
  while (performance.now() - last < 1500) await page.waitForTimeout(100);
  page.off("request", note);
  page.off("requestfinished", note);
}

/** Notes for each message to a worker of the page how long its answer takes, as `window.workerTimes`. Before the page is opened. */
export async function watchWorkers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const times: number[] = [];
    let asked = 0;
    class Watched extends Worker {
      constructor(...options: ConstructorParameters<typeof Worker>) {
        super(...options);
        this.addEventListener("message", () => times.push(performance.now() - asked));
      }
      override postMessage(...message: unknown[]) {
        asked = performance.now();
        (super.postMessage as (...all: unknown[]) => void)(...message);
      }
    }
    Object.assign(window, { workerTimes: times, Worker: Watched });
  });
}

/** Milliseconds from an input event to its results painted, and of these from the question to the worker to its answer. */
interface Typed {
  all: number;
  inWorker: number;
}

/**
 * What one letter does to the input: the word so far, as an input method for Korean composes it, or a Latin letter. Resolves when
 * the frame in which the results of just this text stand has been painted.
 */
export async function typeLetter(page: Page, client: CDPSession, text: string): Promise<Typed> {
  await page.evaluate(awaitResults, text);
  const caret = { selectionStart: text.length, selectionEnd: text.length };
  await client.send("Input.imeSetComposition", { text, ...caret });
  return page.evaluate(() => (window as unknown as { typed: Promise<Typed> }).typed);
}

/** Runs in the page: `window.typed` is fulfilled when the results of what will be typed are painted. */
function awaitResults(wanted: string): void {
  const input = document.querySelector("dialog [role=combobox]") as HTMLInputElement;
  const dialog = input.closest("dialog") as HTMLElement;
  const times = (window as { workerTimes?: number[] }).workerTimes ?? [];
  times.length = 0;
  let began: number | undefined;
  input.addEventListener("input", ({ timeStamp }) => (began = timeStamp), { once: true });
  const typed = new Promise<Typed>((resolve, reject) => {
    const tooLate = setTimeout(() => reject(new Error(`No results of ${wanted} are shown.`)), 30_000);
    const observer = new MutationObserver(() => {
      const shown = dialog.querySelector("[data-query]")?.getAttribute("data-query");
      if (shown !== wanted || began === undefined) return;
      observer.disconnect();
      clearTimeout(tooLate);
      // The frame that follows paints them; a message sent within it arrives when it has.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener("message", () =>
          resolve({ all: performance.now() - (began as number), inWorker: times.at(-1) ?? 0 }),
        );
        port1.start();
        port2.postMessage(null);
      });
    });
    observer.observe(dialog, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  Object.assign(window, { typed });
}

/** Ends the word and empties the input. */
export async function clearBox(page: Page, client: CDPSession, text: string): Promise<void> {
  await client.send("Input.insertText", { text });
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("Delete");
  await page.waitForTimeout(50);
}
