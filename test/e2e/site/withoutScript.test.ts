import { expect, test } from "vitest";
import { openPages } from "../../support/page/openPages.ts";
import { sites } from "../../support/sites/sites.ts";

const { root } = await sites("root");
const open = openPages();

test("without JavaScript, lists, tags, the archive, posts and pages can be opened by links", async () => {
  const page = await open({ javaScriptEnabled: false });
  await page.goto(root.url);
  await page.getByRole("link", { name: "더 오래된 글" }).click();
  await page.waitForUrl(`${root.url}page/2/`);
  await page.getByRole("navigation").getByRole("link", { name: "태그" }).click();
  await page.waitForUrl(`${root.url}tags/`);
  await page
    .getByRole("main")
    .getByRole("link", { name: /korean/ })
    .click();
  await page.getByRole("link", { name: "한글 주소를 가진 글" }).click();
  expect(await page.locator(".prose").innerText()).toContain("둘째 문단은 목록에 나오지 않습니다.");
  await page.getByRole("link", { name: /이전 글/ }).click();
  await page.getByRole("heading", { level: 1, name: "The moon jar" }).waitFor();
  await page.getByRole("navigation").getByRole("link", { name: "보관함" }).click();
  await page.getByRole("link", { name: "2024년" }).click();
  await page.waitForUrl(`${root.url}archive/2024/`);
  expect(await page.getByRole("article").count()).toBe(3);
  await page.getByRole("contentinfo").getByRole("link", { name: "소개" }).click();
  await page.getByText("이 사이트는 시험을 위해 있습니다.").waitFor();
});
