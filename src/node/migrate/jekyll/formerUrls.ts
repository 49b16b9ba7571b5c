import type { RoutePath } from "../../../shared/urls/urlTypes.ts";
import type { FormerLists } from "./archives.ts";
import type { JekyllCollection } from "./pageCollections.ts";
import { jekyllUrl } from "./jekyllUrl.ts";
import type { JekyllText } from "./jekyllTexts.ts";

interface Former {
  posts: readonly JekyllText[];
  pages: readonly JekyllText[];
  texts: readonly { collection: JekyllCollection; texts: readonly JekyllText[] }[];
  lists: FormerLists;
}

interface Rules {
  timeZone: string;
  /** Pattern of the addresses of posts. */
  permalink: string;
  /** End of the addresses of pages. */
  ending: string;
  /** Returns the address that the defaults of the configuration give a file. */
  permalinkOf: (file: string, type: string) => string | undefined;
}

/** Returns the addresses of a site by Jekyll's rules: the first page, posts, pages, collections and generated lists. */
export function formerUrlsOf(
  { posts, pages, texts, lists }: Former,
  { timeZone, permalink, ending, permalinkOf }: Rules,
): RoutePath[] {
  const urls = [
    "/",
    ...posts.map((post) =>
      jekyllUrl(post, post.permalink ?? permalinkOf(post.file, "posts") ?? permalink, {
        collection: "posts",
        folder: "",
        timeZone,
      }),
    ),
    ...pages.map((page) => {
      const isIndex = /(?:^|\/)index\.[^/]+$/.test(page.file);
      const own = isIndex ? "/:path/" : `/:path/:basename${ending}`;
      return jekyllUrl(page, page.permalink ?? permalinkOf(page.file, "pages") ?? own, {
        collection: "",
        folder: "",
        timeZone,
      });
    }),
    ...texts.flatMap(({ collection, texts: inCollection }) =>
      inCollection.map((text) =>
        jekyllUrl(text, text.permalink ?? permalinkOf(text.file, collection.label) ?? collection.permalink, {
          collection: collection.label,
          folder: collection.folder,
          timeZone,
        }),
      ),
    ),
    ...lists.keys(),
  ];
  return [...new Set(urls.flatMap((url) => url ?? []))].filter((url) => url !== "/404.html");
}
