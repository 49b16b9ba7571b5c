import * as v from "valibot";
import { parseLanguage } from "../../../shared/content/language.ts";
import { isMarkdown } from "../../files/fileName.ts";
import { expected, fromTree } from "../../content/schema/fromTree.ts";
import { readNav } from "./nav.ts";
import { EXPECTED_SITE_URL, readSiteUrl } from "./siteUrl.ts";
import { setting, settingWithDefault } from "./setting.ts";
import { contentPath, contentPaths } from "./contentPath.ts";
import { integer, POSITIVE_INTEGER, text, textAs } from "../../content/schema/values.ts";

type WrittenNav = string | { [title: string]: string | WrittenNav[] };

const WrittenNavItem: v.GenericSchema<WrittenNav> = v.union([
  v.string(),
  v.record(v.string(), v.union([v.string(), v.array(v.lazy(() => WrittenNavItem))])),
]);

/** Settings of the entire site, its home page and its navigation. */
export const siteSettings = {
  title: settingWithDefault(text, "마루", { description: "the name of the site" }),
  description: settingWithDefault(text, "", {
    description: "one sentence about it, on the first page and for search engines",
    defaultText: "none",
  }),
  author: setting(text, { description: "the author's name" }),
  language: settingWithDefault(textAs("a language such as `ko` or `en-US`", parseLanguage), "ko", {
    description:
      "language of the site and its posts, such as `ko`, `ko-KR` or `en`; the interface is in Korean or English",
    defaultText: "that of most posts",
  }),
  url: setting(textAs(EXPECTED_SITE_URL, readSiteUrl), {
    description:
      "address of the site, such as `https://example.org` or `https://kim.github.io/blog/`, for canonical links and feeds; its path is the base path, as below",
  }),
  postsPerPage: settingWithDefault(
    textAs(
      "a number from 1 to 9999",
      (found) => (POSITIVE_INTEGER.test(found) ? Number(found) : undefined),
      integer,
    ),
    "10",
    { description: "posts per page of the list, 1 to 9999" },
  ),
  pages: settingWithDefault(
    contentPaths("a folder such as `docs`, or a list of folders and patterns such as `[*.md, docs]`"),
    "pages",
    {
      description: "the folder of pages, or a list of folders and patterns of files such as `[*.md, docs]`",
    },
  ),
  home: setting(
    contentPath("a Markdown file such as `pages/index.md`", (path) => path !== "" && isMarkdown(path)),
    {
      description: "a page of that folder to show at `/`; the list is at `/posts/` then",
      defaultText: "the list",
    },
  ),
  nav: settingWithDefault(
    fromTree(
      v.array(WrittenNavItem),
      (value, line) =>
        readNav(value, line) ??
        expected(value, "a list such as `[{Home: index.md}, {Guide: [guide/first.md]}]`"),
    ),
    [],
    { description: "the site's sections and pages, as below", defaultText: "the lists" },
  ),
};
