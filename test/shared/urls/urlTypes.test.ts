import { describe, expect, test } from "vitest";
import {
  type OutputPath,
  type RoutePath,
  type SiteUrl,
  toOutputPath,
  toRoutePath,
  toSiteUrl,
} from "../../../src/shared/urls/urlTypes.ts";

const ROUTE: RoutePath = "/posts/%EA%B8%80/";

describe.each([
  ["/", "/posts/%EA%B8%80/", "posts/글/"],
  ["/blog/", "/blog/posts/%EA%B8%80/", "posts/글/"],
])("with the base path %s", (base, url, file) => {
  test("a route is converted to a URL of the site and back", () => {
    expect(toSiteUrl(base, ROUTE)).toBe(url);
    expect(toRoutePath(base, url)).toBe(ROUTE);
  });

  test("a URL is converted to a decoded path in the output folder", () => {
    expect(toOutputPath(base, url)).toBe(file);
  });
});

test("TypeScript rejects one type of URL where another is expected", () => {
  const url: SiteUrl = toSiteUrl("/", ROUTE);
  const path: OutputPath = toOutputPath("/", url);
  // @ts-expect-error a URL has the base path already
  toSiteUrl("/blog/", url);
  // @ts-expect-error a route has no base path to remove
  toRoutePath("/", ROUTE);
  // @ts-expect-error a path in the output is decoded
  toRoutePath("/", path);
  expect(path).toBe("posts/글/");
});
