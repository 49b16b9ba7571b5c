import type { Page } from "../browser/page.ts";

export async function openPanel(page: Page): Promise<void> {
  await page.getByRole("button", { name: "읽기 설정" }).click();
  await page.getByRole("dialog", { name: "읽기 설정" }).waitFor();
}

/** Waits until the app has removed the panel. This happens in a task after the panel was closed. */
export const panelRemoved = (page: Page) => page.locator(".maru-reading").waitFor({ state: "detached" });

export const background = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

/** Converts a colour from the format `#rrggbb` to the format of computed styles. */
export const rgb = (colour = "") =>
  `rgb(${[1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)).join(", ")})`;

/**
 * Makes the app offer both typefaces on a machine that has only one font for Hangul. The app draws text in both typefaces and compares the
 * drawings; this function makes them different. Run it before the scripts of a page.
 */
export function drawDifferentlyEachTime(): void {
  let times = 0;
  HTMLCanvasElement.prototype.toDataURL = () => String(times++);
}
