import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  countRemembered,
  unreadKey,
  findUnread,
  rememberPosts,
} from "../../../src/shared/readingHistory/unread.ts";

const post = (name: string, hash: string) => ({
  url: `/posts/${name}/`,
  body: `/posts/${name}/body.${hash}.json`,
});
const posts = Array.from({ length: 20 }, (_, number) => post(`p${number}`, `0000000${number % 10}`));
const remembered = rememberPosts(posts) ?? "";

describe("findUnread", () => {
  test("findUnread marks posts that were not stored as new, and posts with a changed body hash as revised", () => {
    const now = [
      post("fresh", "abcdef01"),
      post("p3", "ffffffff"),
      ...posts.filter(({ url }) => !url.includes("p3")),
    ];
    expect([...findUnread(now, remembered)]).toEqual([
      [unreadKey("/posts/fresh/"), "new"],
      [unreadKey("/posts/p3/"), "revised"],
    ]);
  });

  test("findUnread finds no post if posts were only reordered or removed", () => {
    expect(findUnread(posts.toReversed(), remembered).size).toBe(0);
    expect(findUnread(posts.slice(5), remembered).size).toBe(0);
  });

  test("findUnread marks no post as revised if most posts changed, as after an update of Maru", () => {
    const anew = posts.map(({ url }, number) => ({ url, body: `${url}body.1111111${number % 10}.json` }));
    const unread = findUnread([post("fresh", "abcdef01"), ...anew], remembered);
    expect([...unread.values()]).toEqual(["new"]);
  });

  test("findUnread finds exactly the changed posts if few posts changed", () => {
    const some = fc.subarray(
      posts.map(({ url }) => url),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(some, (changed) => {
        const now = posts.map((each) =>
          changed.includes(each.url) ? { ...each, body: `${each.url}body.99999999.json` } : each,
        );
        expect([...findUnread(now, remembered).keys()].toSorted()).toEqual(changed.map(unreadKey).toSorted());
      }),
    );
  });

  test("findUnread marks all posts if the stored text is invalid", () => {
    fc.assert(
      fc.property(fc.string(), (garbage) => {
        expect(findUnread(posts, garbage).size).toBe(posts.length);
      }),
    );
  });
});

describe("stored post hashes", () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, number) =>
      post(`${number}-한글-주소`, number.toString(16).padStart(8, "0")),
    );

  test("stores the hashes of 10,000 posts in less than 200 KB of UTF-16, without a hash collision", () => {
    const all = many(10_000);
    const encoded = rememberPosts(all) ?? "";
    expect(2 * encoded.length).toBeLessThan(200_000);
    expect(countRemembered(encoded)).toBe(10_000);
    expect(findUnread(all, encoded).size).toBe(0);
  });

  test("stores no hashes for a site of more than 20,000 posts", () => {
    expect(rememberPosts(many(20_001))).toBeUndefined();
  });
});
