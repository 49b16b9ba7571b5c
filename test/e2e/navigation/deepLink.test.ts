import { expect, test } from "vitest";
import { hydrated } from "../../support/page/hydrated.ts";
import { openPages } from "../../support/page/openPages.ts";
import { countPending, waitUntilIdle } from "../../support/page/pendingCallbacks.ts";
import { sites } from "../../support/sites/sites.ts";

const { root } = await sites("root");
const open = openPages();

test("opening a post directly preserves the page's nodes during hydration and fetches no body", async () => {
  const page = await open();
  await countPending(page);
  const requests = page.requests();
  // Marks the nodes that the app must preserve, before the app runs.
  await page.intercept(/assets\/main/, async () => {
    await page.evaluate(() => {
      for (const node of document.querySelectorAll("h1, article, .prose, .prose p"))
        node.setAttribute("data-parsed", "");
    });
    return "continue" as const;
  });
  await page.goto(`${root.url}posts/the-long-road/`);
  await hydrated(page);
  await waitUntilIdle(page);
  expect(await page.locator("h1").count()).toBe(1);
  expect(await page.locator(":is(h1, article, .prose, .prose p):not([data-parsed])").count()).toBe(0);
  expect(requests.filter(({ url }) => url.includes("body."))).toEqual([]);
});

test("an unknown URL has status 404, shows the 404 page and suggests posts with similar URLs", async () => {
  const page = await open();
  const response = await page.goto(`${root.url}posts/the-log-road/`);
  expect(response?.status).toBe(404);
  await page.getByRole("heading", { level: 1, name: "찾는 글이 없습니다" }).waitFor();
  await page.getByRole("link", { name: "The Long Road - Notes on Walking" }).click();
  await page.waitForUrl(`${root.url}posts/the-long-road/`);
});

test.each(["posts/%E0%A4%A/", "posts/a%252Fb/", "posts/..%2f..%2fmanifest.json/", "tags/%/"])(
  "the malformed URL %s shows the 404 page",
  async (path) => {
    const page = await open();
    const response = await page.goto(root.url + path);
    expect(response?.status).toBe(404);
    await page.getByRole("heading", { level: 1, name: "찾는 글이 없습니다" }).waitFor();
    await page.getByRole("main").getByRole("link", { name: "목록" }).click();
    await page.waitForUrl(root.url);
  },
);

test("under the content security policy, a page is styled without `style` attributes, and a title that contains `</script>` adds no script", async () => {
  const page = await open();
  await page.goto(`${root.url}posts/table/`);
  await hydrated(page);
  const styled = await page.evaluate(
    () => getComputedStyle(document.querySelector("td:last-child") as Element).textAlign,
  );
  expect(styled).toBe("right");
  expect(await page.title()).toBe("A table & a script </script> · 시험 마루");
  expect(await page.locator("[style]").count()).toBe(0);
  // A title cannot close the script that starts the app, the JSON-LD or the hydration data.
  const types = await page
    .locator("script")
    .evaluateAll((scripts) => scripts.map((script) => script.getAttribute("type")));
  expect(types).toEqual([null, "application/ld+json", "application/json"]);
});
