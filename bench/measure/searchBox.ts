import type { CDPSession, Page } from "playwright-core";
import { isHydrated } from "../../test/support/page/hydrated.ts";

/** Opens the search box on a page and waits until its input has focus. `before` runs after the page has loaded. */
export async function openBox(page: Page, url: string, before?: () => Promise<void>): Promise<void> {
  await page.goto(url, { waitUntil: "networkidle" });
  await page.waitForFunction(isHydrated);
  await before?.();
  await page.keyboard.press("/");
  await page.locator("dialog [role=combobox]:focus").waitFor();
}

/** Waits until there have been no requests for long enough that files loaded one after another are there. */
export async function allLoaded(page: Page): Promise<void> {
  let last = performance.now();
  const note = () => (last = performance.now());
  page.on("request", note);
  page.on("requestfinished", note);
  while (performance.now() - last < 1500) await page.waitForTimeout(100);
  page.off("request", note);
  page.off("requestfinished", note);
}

/** Records the response time of each message to a worker in `window.workerTimes`. Call it before the page is opened. */
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

/** Milliseconds from an input event to its painted results, and of these from the worker's query to its answer. */
interface Typed {
  all: number;
  inWorker: number;
}

/**
 * Types one letter: a Latin letter, or the composition of a Korean input method. Resolves when the frame with the results of exactly
 * this text has been painted.
 */
export async function typeLetter(page: Page, client: CDPSession, text: string): Promise<Typed> {
  await page.evaluate(awaitResults, text);
  const caret = { selectionStart: text.length, selectionEnd: text.length };
  await client.send("Input.imeSetComposition", { text, ...caret });
  return page.evaluate(() => (window as unknown as { typed: Promise<Typed> }).typed);
}

/** Runs in the page: `window.typed` resolves when the results of the next input are painted. */
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
      // The next frame paints them; a message sent within it arrives afterwards.
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
