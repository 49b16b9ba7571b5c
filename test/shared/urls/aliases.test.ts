import { expect, test } from "vitest";
import { findByAlias } from "../../../src/shared/urls/aliases.ts";

const post = { slug: "new", aliases: ["/2019/03/Old-Name.html", "/글/옛-주소/"] };

test.each([
  "/2019/03/old-name.html",
  "/2019/03/Old-Name.html/",
  `/${encodeURIComponent("글")}/${encodeURIComponent("옛-주소")}`,
  "/글/옛-주소/index.html",
])("a post is found by its alias, requested as %s", (path) => {
  expect(findByAlias([{ slug: "other", aliases: [] }, post], path)).toBe(post);
});

test.each(["/2019/03/", "/", "/%E0%A4%A/"])("no post is found for the URL %s", (path) => {
  expect(findByAlias([post], path)).toBeUndefined();
});
