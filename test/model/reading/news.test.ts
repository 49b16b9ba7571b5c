import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countRemembered, keyOf, newsAmong, rememberPosts } from "../../../src/model/reading/news.ts";

const post = (name: string, hash: string) => ({
  url: `/posts/${name}/`,
  body: `/posts/${name}/body.${hash}.json`,
});
const posts = Array.from({ length: 20 }, (_, number) => post(`p${number}`, `0000000${number % 10}`));
const remembered = rememberPosts(posts) ?? "";

describe("what is new since posts were remembered", () => {
  test("are posts that were not there, and those whose bodies have another hash", () => {
    const now = [
      post("fresh", "abcdef01"),
      post("p3", "ffffffff"),
      ...posts.filter(({ url }) => !url.includes("p3")),
    ];
    expect([...newsAmong(now, remembered)]).toEqual([
      [keyOf("/posts/fresh/"), "new"],
      [keyOf("/posts/p3/"), "revised"],
    ]);
  });

  test("is nothing where nothing has changed but the order, or posts are gone", () => {
    expect(newsAmong(posts.toReversed(), remembered).size).toBe(0);
    expect(newsAmong(posts.slice(5), remembered).size).toBe(0);
  });

  test("leaves out revisions of most posts at once, which are of the site", () => {
    const anew = posts.map(({ url }, number) => ({ url, body: `${url}body.1111111${number % 10}.json` }));
    const news = newsAmong([post("fresh", "abcdef01"), ...anew], remembered);
    expect([...news.values()]).toEqual(["new"]);
  });

  test("tells any few changes from what stays", () => {
    const some = fc.subarray(
      posts.map(({ url }) => url),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(some, (changed) => {
        const now = posts.map((each) =>
          changed.includes(each.url) ? { ...each, body: `${each.url}body.99999999.json` } : each,
        );
        expect([...newsAmong(now, remembered).keys()].toSorted()).toEqual(changed.map(keyOf).toSorted());
      }),
    );
  });

  test("is told from any garbage without an error", () => {
    fc.assert(
      fc.property(fc.string(), (garbage) => {
        expect(newsAmong(posts, garbage).size).toBe(posts.length);
      }),
    );
  });
});

describe("what is remembered", () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, number) =>
      post(`${number}-한글-주소`, number.toString(16).padStart(8, "0")),
    );

  test("of ten thousand posts takes less than 200 KB as UTF-16, and marks none of them by a chance of hashes", () => {
    const all = many(10_000);
    const kept = rememberPosts(all) ?? "";
    expect(2 * kept.length).toBeLessThan(200_000);
    expect(countRemembered(kept)).toBe(10_000);
    expect(newsAmong(all, kept).size).toBe(0);
  });

  test("of a site of more posts than there is room for is nothing", () => {
    expect(rememberPosts(many(20_001))).toBeUndefined();
  });
});
