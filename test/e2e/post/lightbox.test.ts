import { describe, expect, test } from "vitest";
import { layoutShifts } from "../../support/checks/layoutShifts.ts";
import { openPages } from "../../support/page/openPages.ts";
import { NARROW, nextFrames, openText, ROOM_POST, WIDE } from "../../support/page/readingSite.ts";
import { sites } from "../../support/sites/sites.ts";

const { reading } = await sites("reading");
const open = openPages();
const url = reading.url + ROOM_POST;

describe("lightbox", () => {
  test("a click on an image opens the lightbox with all images of the text except small and linked images", async () => {
    const page = await openText(await open(NARROW), url);
    const floor = page.getByAltText("넓은 마루");
    await floor.click();
    const lightbox = page.getByRole("dialog", { name: "그림" });
    await lightbox.waitFor();
    expect(
      await lightbox.locator("img").evaluateAll((all) => all.map((each) => Reflect.get(each, "alt"))),
    ).toEqual(["넓은 마루", "마당"]);
    const shown = () =>
      lightbox.locator("div").evaluate((row) => Math.round(row.scrollLeft / row.clientWidth));
    await page.press("ArrowRight");
    await expect.poll(shown).toBe(1);
    await page.press("Escape");
    await page.locator(".lightbox").waitFor({ state: "detached" });
    const sign = page.getByAltText("표지");
    await sign.click();
    await nextFrames(page);
    expect(await lightbox.count()).toBe(0);
    expect(await sign.getAttribute("role")).toBeNull();
    expect(await page.getByAltText("집").getAttribute("role")).toBeNull();
  });

  test("an image is a button with a name, opens the lightbox by keyboard, and has the focus again after closing", async () => {
    const page = await openText(await open(WIDE), url);
    await page.getByAltText("넓은 마루").scrollIntoViewIfNeeded();
    const button = page.getByRole("button", { name: "넓은 마루: 크게 보기" });
    await button.press("Enter");
    const lightbox = page.getByRole("dialog", { name: "그림" });
    await lightbox.waitFor();
    await lightbox.getByRole("button", { name: "닫기" }).click();
    await page.locator(".lightbox").waitFor({ state: "detached" });
    expect(await button.evaluate((each) => each === document.activeElement)).toBe(true);
    expect(await layoutShifts(page)).toEqual([]);
  });
});
