import { describe, expect, test } from "vitest";
import { plainPath } from "../../../../src/shared/urls/aliases.ts";
import { acceptPermalinks } from "../../../../src/node/site/permalinkLock/accept.ts";

const published = [{ url: "/" }, { url: "/posts/b/", file: "posts/b.md" }];
const forwards = [{ url: "/posts/a/", file: "posts/b.md" }];
const answers = new Map([...published, ...forwards].map((each) => [plainPath(each.url), each]));
const locked = [
  { url: "/posts/a/", file: "posts/a.md" },
  { url: "/posts/b", file: "posts/b.md" },
  { url: "/lost/", file: "posts/lost.md" },
];

describe("acceptPermalinks", () => {
  test("acceptPermalinks returns the URLs of pages and redirects, and removes broken URLs", () => {
    const { permalinks, added, givenUp } = acceptPermalinks({ locked, published, answers });
    expect(permalinks).toEqual([...published, ...forwards].map((each) => ({ file: undefined, ...each })));
    expect([added, givenUp]).toEqual([["/"], ["/lost/"]]);
  });

  test("acceptPermalinks removes no URL if it adds URLs of a previous engine", () => {
    const former = ["/posts/b", "/2019/old.html"];
    const { permalinks, added, givenUp } = acceptPermalinks({ locked, published, answers, former });
    expect(permalinks.map(({ url }) => url)).toEqual([
      "/",
      "/posts/b/",
      "/posts/a/",
      "/lost/",
      "/2019/old.html",
    ]);
    expect([added, givenUp]).toEqual([["/", "/2019/old.html"], []]);
  });
});
