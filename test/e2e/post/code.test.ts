import { expect, test } from "vitest";
import { hydrated } from "../../support/page/hydrated.ts";
import { openPages } from "../../support/page/openPages.ts";
import { sites } from "../../support/sites/sites.ts";

const { sample } = await sites("sample");
const open = openPages();
const url = `${sample.url}posts/bold-and-particles/`;

test("the copy button of a code block copies the code and announces this, and a selection of the block contains only the code", async () => {
  const page = await open({ clipboard: true });
  await page.goto(url);
  await hydrated(page);
  const block = page.locator(".code").first();
  const code = await block.locator("code").textContent();
  await block.getByRole("button", { name: /코드 복사|Copy code/ }).click();
  await expect.poll(() => block.getByRole("status").textContent()).toMatch(/복사했습니다|Copied/);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(code);
  const selected = await block.locator("pre").evaluate((pre) => {
    getSelection()?.selectAllChildren(pre);
    return String(getSelection());
  });
  expect(selected).toBe(code);
});

test("without JavaScript, a code block has no copy button and can be focused for keyboard scrolling", async () => {
  const page = await open({ javaScriptEnabled: false });
  await page.goto(url);
  expect(await page.locator(".code > button").first().isVisible()).toBe(false);
  await page.locator(".code > pre").first().focus();
  expect(await page.locator(".code > pre:focus").count()).toBe(1);
});
