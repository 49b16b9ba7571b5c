import { expect, test } from "vitest";
import { feedsOf, type Over, url } from "../../support/feedsOf.ts";

/** Each feed by what names all that it is made of. */
async function tell(over: Over) {
  const told = feedsOf(over).map(async ({ path, key, contents }) => ({
    path,
    key: await key?.(),
    contents: String(await contents()),
  }));
  return Promise.all(told);
}

test("feeds of the same are called the same", async () => {
  const keys = (await tell({})).map(({ key }) => key);
  expect(keys).not.toContain(undefined);
  expect((await tell({})).map(({ key }) => key)).toEqual(keys);
});

test.each<[string, Over]>([
  ["a text", { text: { html: "<p>other</p>", key: "other" } }],
  ["where a post's beginning ends", { text: { excerpt: "<p>less</p>" } }],
  ["a post's title", { titleOfFirst: "Other" }],
  ["the site's title", { site: { url, title: "Other" } }],
  ["the site's description", { site: { url, description: "Other" } }],
  ["the site's address", { site: { url: "https://other.example" } }],
  ["the author's days", { timeZone: "Asia/Seoul" }],
])("where %s is another, feeds that tell it are called otherwise", async (_, over) => {
  const [before, after] = [await tell({}), await tell(over)];
  const others = after.filter(({ contents }, index) => contents !== before[index]?.contents);
  expect(others.length).toBeGreaterThan(1);
  expect(others.filter(({ key }) => before.some((feed) => feed.key === key))).toEqual([]);
});
