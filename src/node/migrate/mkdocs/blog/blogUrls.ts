import { tagSlug } from "../../../../shared/content/tag.ts";
import { paths } from "../../../../shared/urls/routes.ts";
import { EMPTY_SELECTION, selectionHref } from "../../../../shared/listing/selection.ts";
import { isMapping, textOf, valueAt } from "../../../content/frontMatter/value.ts";
import type { MigratedSite } from "../../migration.ts";
import { readConfig } from "../../readConfig.ts";
import type { BlogSettings, Listing } from "./blogSettings.ts";
import { type UrlStyle, urlOfFile, urlOfList, urlOfPost, urlsOfPages } from "../oldUrls.ts";
import type { MaterialPost } from "./readMaterialPosts.ts";
import { addRedirect, readablePath, type Redirects } from "../redirects.ts";

/** A blog with its posts. */
export interface Blog {
  settings: BlogSettings;
  /** Folder of the posts, relative to the folder of the site. */
  folder: string;
  posts: readonly MaterialPost[];
  /** Address of its list in Maru. */
  list: string;
  /** Returns the address that Maru gives a post, decoded. */
  newUrl(post: MaterialPost): string;
}

/** A list of posts of a blog: its old address, decoded, and its new one. */
interface OldList {
  from: string | undefined;
  to: string;
  count: number;
  perPage: number | undefined;
}

/**
 * Returns the old addresses of a blog, decoded: its posts and its lists. Adds redirects for those that differ in Maru. Posts whose
 * addresses are not known here are counted.
 */
export async function oldUrlsOfBlog(
  blog: Blog,
  {
    style,
    docs,
    redirects,
    read,
  }: { style: UrlStyle; docs: string; redirects: Redirects } & Pick<MigratedSite, "read">,
): Promise<{ urls: string[]; unknown: number }> {
  const { settings, posts } = blog;
  const urls: string[] = [];
  let unknown = 0;
  for (const post of posts) {
    const url = urlOfPost(post, settings, style);
    if (url === undefined) {
      unknown += 1;
      continue;
    }
    urls.push(url);
    addRedirect(redirects, url, readablePath(blog.newUrl(post)), blog.newUrl(post));
  }
  const root = urlOfFile(`${settings.folder && `${settings.folder}/`}index.md`, style);
  const lists: OldList[] = [
    { from: root, to: blog.list, count: posts.length, perPage: settings.main.perPage },
    ...oldArchives(blog, style),
    ...oldCategories(blog, style),
    ...(await oldAuthors(blog, { style, docs, read })),
  ];
  for (const { from, to, count, perPage } of lists) {
    if (from === undefined) continue;
    const pages = urlsOfPages(from, count, perPage, settings);
    for (const url of [from, ...pages]) {
      urls.push(url);
      // Maru has pages of the list of all posts at the same addresses.
      const isOwnPage = blog.list === "/" && /^\/page\/\d+\/$/.test(url);
      if (!isOwnPage) addRedirect(redirects, url, to);
    }
  }
  return { urls: [...new Set(urls)], unknown };
}

function oldArchives({ settings, posts }: Blog, style: UrlStyle): OldList[] {
  const { archive, archiveDate } = settings;
  return listsOf(archive, posts, (post) => {
    const from = urlOfList(archive!, { date: archiveDate.format(post.moment) }, settings, style);
    return [{ from, to: paths.year.href(post.date.slice(0, 4)) }];
  });
}

function oldCategories({ settings, posts }: Blog, style: UrlStyle): OldList[] {
  const { category } = settings;
  return listsOf(category, posts, ({ categories }) =>
    categories.map((name) => {
      const from = urlOfList(category!, { slug: settings.categorySlug.slug(name) }, settings, style);
      return { from, to: decodeURI(selectionHref({ ...EMPTY_SELECTION, category: tagSlug(name) })) };
    }),
  );
}

async function oldAuthors(
  { settings, posts, list }: Blog,
  { style, docs, read }: { style: UrlStyle; docs: string } & Pick<MigratedSite, "read">,
): Promise<OldList[]> {
  if (!settings.author) return [];
  const file = `${docs}/${settings.authorsFile}`;
  const { config } = readConfig(file, (await read(file)) ?? "");
  const authors = valueAt(config, "authors");
  const known = isMapping(authors) ? authors : { entries: [] };
  return listsOf(settings.author, posts, (post) =>
    post.authors.map((id) => {
      const author = known.entries.find(({ key }) => key === id)?.value;
      const slug = textOf(valueAt(author, "slug")) ?? id;
      const name = textOf(valueAt(author, "name")) ?? id;
      return { from: urlOfList(settings.author!, { slug, name }, settings, style), to: list };
    }),
  );
}

/** Returns each list once, with the number of its posts. */
function listsOf(
  listing: Listing | undefined,
  posts: readonly MaterialPost[],
  listsOfPost: (post: MaterialPost) => Pick<OldList, "from" | "to">[],
): OldList[] {
  if (!listing) return [];
  const lists = new Map<string | undefined, OldList>();
  for (const { from, to } of posts.flatMap(listsOfPost)) {
    const list = lists.get(from) ?? { from, to, count: 0, perPage: listing.perPage };
    lists.set(from, { ...list, count: list.count + 1 });
  }
  return [...lists.values()];
}
