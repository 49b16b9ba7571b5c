import { describe, expect, test } from "vitest";
import type { Document } from "../../../../src/node/content/document.ts";
import { createFinder, nearestTag } from "../../../../src/node/site/permalinkLock/nearestOf.ts";

const document = (file: string, slug: string, date: string, title = slug) =>
  ({ file, slug, date, title }) as Document;

describe("document that most likely had a URL", () => {
  const find = createFinder([
    document("new.md", "rain", "2025-05-05"),
    document("old.md", "rain", "2019-03-04"),
    document("title.md", "a1", "2020-01-01", "서울의 밤"),
    document("twin.md", "b1", "2020-01-01"),
    document("long.md", "a-walk-along-the-river", "2018-08-08"),
  ]);
  test.each([
    ["/rain/", "new.md"],
    ["/blog/RAIN.html", "new.md"],
    ["/2019/03/04/rain/", "old.md"],
    ["/posts/2019-03-04-rain/index.html", "old.md"],
    ["/posts/서울의-밤/", "title.md"],
    ["/posts/%EC%84%9C%EC%9A%B8%EC%9D%98-%EB%B0%A4/", "title.md"],
    ["/2021/walk-along-the-river.php", "long.md"],
    ["/2018/08/08/42/", "long.md"],
    ["/2020/01/01/42/", undefined],
    ["/42/", undefined],
    ["/nothing-of-the-kind/", undefined],
    ["/", undefined],
  ])("the document that most likely had the URL %s is %s", (url, file) => {
    expect(find(url)?.file).toBe(file);
  });
});

test("nearestTag returns the name of the tag with the most similar slug, or `undefined` if none is similar", () => {
  const tags = [
    { name: "JavaScript", slug: "javascript", count: 1 },
    { name: "요리", slug: "요리", count: 1 },
  ];
  expect(nearestTag("java-script", tags)).toBe("JavaScript");
  expect(nearestTag("%EC%9A%94%EB%A6%AC", tags)).toBe("요리");
  expect(nearestTag("music", tags)).toBeUndefined();
});
