import { expect, test } from "vitest";
import { feedsOf, type Over, url } from "../../../support/checks/feedsOf.ts";

/** Lists the path, key and contents of each feed. */
async function describeFeeds(over: Over) {
  const described = feedsOf(over).map(async ({ path, key, contents }) => ({
    path,
    key: await key?.(),
    contents: String(await contents()),
  }));
  return Promise.all(described);
}

test("feeds with the same content have the same keys", async () => {
  const keys = (await describeFeeds({})).map(({ key }) => key);
  expect(keys).not.toContain(undefined);
  expect((await describeFeeds({})).map(({ key }) => key)).toEqual(keys);
});

test.each<[string, Over]>([
  ["a post's text", { text: { html: "<p>other</p>", key: "other" } }],
  ["a post's excerpt", { text: { excerpt: "<p>less</p>" } }],
  ["the time of a post", { text: { time: "10:00:00" } }],
  ["the time of a post's last update", { text: { updatedTime: "10:00:00" } }],
  ["a post's title", { titleOfFirst: "Other" }],
  ["the site's title", { site: { url, title: "Other" } }],
  ["the site's description", { site: { url, description: "Other" } }],
  ["the site's URL", { site: { url: "https://other.example" } }],
  ["the site's time zone", { timeZone: "Asia/Seoul" }],
])("a change of %s changes the key of each feed whose contents change", async (_, over) => {
  const [before, after] = [await describeFeeds({}), await describeFeeds(over)];
  const others = after.filter(({ contents }, index) => contents !== before[index]?.contents);
  expect(others.length).toBeGreaterThan(1);
  expect(others.filter(({ key }) => before.some((feed) => feed.key === key))).toEqual([]);
});
