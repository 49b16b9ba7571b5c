import type { Page } from "../../support/browser/page.ts";
import { describe, expect, test } from "vitest";
import { hydrated } from "../../support/page/hydrated.ts";
import { openPages } from "../../support/page/openPages.ts";
import { background, rgb } from "../../support/page/preferencesPanel.ts";
import { countPending, waitUntilIdle } from "../../support/page/pendingCallbacks.ts";
import { sites } from "../../support/sites/sites.ts";
import { themes } from "../../support/page/themes.ts";

const { sample } = await sites("sample");
const open = openPages();

async function openPost(): Promise<Page> {
  const page = await open({ colorScheme: "light" });
  await countPending(page);
  await page.goto(`${sample.url}posts/first-post/`);
  await hydrated(page);
  return page;
}

describe("keyboard shortcuts", () => {
  test("the key n or p opens a neighbouring post, t changes the theme, and ? shows the shortcuts", async () => {
    const page = await openPost();
    const neighbours = await page
      .locator("main nav [rel]")
      .evaluateAll((links) =>
        links.map((link) => [link.getAttribute("rel"), (link as HTMLAnchorElement).href]),
      );
    const { next, prev } = Object.fromEntries(neighbours) as Record<string, string>;
    expect([next, prev].some(Boolean)).toBe(true);
    await page.press(next ? "n" : "p");
    await page.waitForUrl(next ?? prev ?? "");
    await page.press("t");
    await expect.poll(() => background(page)).toBe(rgb(themes.dark["bg"]));
    await page.getByText("테마: 어둡게").waitFor();
    await page.press("Shift+Slash");
    await page.getByRole("dialog", { name: "키보드로 읽기" }).waitFor();
    const here = await page.url();
    await page.press("p");
    await page.press("Escape");
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
    await waitUntilIdle(page);
    expect(await page.url()).toBe(here);
  });

  test("keyboard shortcuts are ignored if a dialog was open when the key was pressed, even if the dialog closes immediately afterwards", async () => {
    const page = await openPost();
    await page.press("Shift+Slash");
    await page.getByRole("dialog", { name: "키보드로 읽기" }).waitFor();
    await page.evaluate(() => {
      const clicked: string[] = [];
      Object.assign(window, { clicked });
      addEventListener("click", ({ target }) => void clicked.push((target as Element).outerHTML), true);
      for (const code of ["KeyN", "KeyP"])
        document.body.dispatchEvent(new KeyboardEvent("keydown", { code, key: code, bubbles: true }));
      document.querySelector("dialog")?.close();
    });
    // A later key takes effect after the ignored ones.
    await page.press("t");
    await expect.poll(() => background(page)).toBe(rgb(themes.dark["bg"]));
    expect(await page.evaluate(() => Reflect.get(window, "clicked") as string[])).toEqual([]);
  });

  test("shortcut keys type letters in the search field", async () => {
    const page = await openPost();
    await page.press("/");
    await page.locator("dialog [role=combobox]:focus").waitFor();
    await page.type("tnp?");
    await waitUntilIdle(page);
    expect(await page.locator("dialog [role=combobox]").inputValue()).toBe("tnp?");
    expect(await page.url()).toContain("/posts/first-post/");
    expect(await background(page)).toBe(rgb(themes.light["bg"]));
  });

  test("the keys n and p open the next and the previous page of a list", async () => {
    const page = await open();
    await page.goto(sample.url);
    await hydrated(page);
    await page.press("n");
    await page.waitForUrl(`${sample.url}page/2/`);
    await page.locator("main [rel=prev]").waitFor();
    await page.press("p");
    await expect.poll(() => page.url()).toBe(sample.url);
  });
});
