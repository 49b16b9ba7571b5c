import { expect, test } from "vitest";
import { hydrated } from "../support/hydrated.ts";
import { openPages } from "../support/openPages.ts";
import { sites } from "../support/sites/sites.ts";

const { root } = await sites("root");
const openPage = openPages();

test.each(["", "posts/the-long-road/", "tags/", "search/?q=달", "reading/", "nowhere/"])(
  "a reader of /%s asks nobody but the site's host for anything",
  async (path) => {
    const page = await openPage();
    const asked: string[] = [];
    page.on("request", (request) => void asked.push(request.url()));
    await page.goto(root.url + path);
    await hydrated(page);
    await page.waitUntilQuiet();
    expect(asked.length).toBeGreaterThan(1);
    const { origin } = new URL(root.url);
    expect(asked.filter((url) => new URL(url).origin !== origin && !url.startsWith("data:"))).toEqual([]);
  },
);

test("a request to another host would be heard", async () => {
  const page = await openPage();
  const asked: string[] = [];
  page.on("request", (request) => void asked.push(request.url()));
  await page.route("https://other.example/**", (route) => route.fulfill({ body: "" }));
  await page.setContent('<img src="https://other.example/a.png">');
  await expect.poll(() => asked).toContain("https://other.example/a.png");
});
