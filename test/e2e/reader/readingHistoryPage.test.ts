import { describe, expect, test } from "vitest";
import { openPages } from "../../support/page/openPages.ts";
import {
  go,
  LONG_POST,
  paragraphAtLine,
  PHONE,
  prepareReader,
  readTo,
} from "../../support/page/readingHistory.ts";
import { sites } from "../../support/sites/sites.ts";

const { sample } = await sites("sample");
const open = openPages();

describe("reading history page", () => {
  test("the reading history page resumes a text at its stored position", async () => {
    const page = await prepareReader(await open(PHONE));
    await go(page, sample.url + LONG_POST);
    const line = await readTo(page, 5);
    await go(page, `${sample.url}reading/`);
    await page.getByRole("main").getByRole("link", { name: "느리게 읽는 법" }).click();
    await page.waitForUrl(sample.url + LONG_POST);
    await expect.poll(() => paragraphAtLine(page)).toBe(line);
  });

  test("the reading history page explains without JavaScript that it needs JavaScript", async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(`${sample.url}reading/`);
    expect(await page.getByRole("main").innerText()).toMatch(/어디로도 보내지 않으며[\s\S]*JavaScript/);
  });
});
