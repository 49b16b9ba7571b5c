import { posix } from "node:path";
import { flagOf, textOf, type Value, valueAt } from "../../../content/frontMatter/value.ts";
import { type DateFormat, readDateFormat } from "./dateFormat.ts";
import { type NamedItem } from "../config/namedItems.ts";
import { readSlugFunction, type SlugFunction } from "./slugFunction.ts";

/** Settings of one instance of Material's blog plugin: https://squidfunk.github.io/mkdocs-material/plugins/blog/ */
export interface BlogSettings {
  /** Path below the folder of the documentation; `""` if it is that folder. */
  folder: string;
  /** Folder of the posts below the folder of the documentation. */
  posts: string;
  postFormat: string;
  postDate: DateFormat;
  postDateFormat: string;
  maxCategories: number;
  postSlug: SlugFunction;
  categorySlug: SlugFunction;
  archive: Listing | undefined;
  archiveDate: DateFormat;
  category: Listing | undefined;
  author: Listing | undefined;
  authorsFile: string;
  /** The pages of the list of all posts. */
  main: Omit<Listing, "format">;
  pageFormat: string;
  hidesFuture: boolean;
}

/** Addresses of a kind of lists. */
export interface Listing {
  format: string;
  /** Number of posts on a page; `undefined` if there is only one page. */
  perPage: number | undefined;
}

/** Whether a plugin is an instance of the blog plugin that is not disabled. */
export function isBlog({ name, settings }: NamedItem): boolean {
  return name === "blog" && flagOf(valueAt(settings, "enabled")) !== false;
}

/** Reads the settings of a blog plugin, with Material's defaults. */
export function readBlogSettings(settings: Value | undefined, language: string): BlogSettings {
  const text = (key: string, fallback: string) => textOf(valueAt(settings, key)) ?? fallback;
  const flag = (key: string, fallback: boolean) => flagOf(valueAt(settings, key)) ?? fallback;
  const separator = (key: string) => {
    const written = valueAt(settings, key);
    return typeof written === "string" ? written : "-";
  };
  const count = (key: string, fallback: number) => {
    const written = textOf(valueAt(settings, key)) ?? "";
    return /^\d+$/.test(written) ? Number(written) : fallback;
  };
  const folder = normalized(text("blog_dir", "blog"));
  const isPaginated = flag("pagination", true);
  const perPage = count("pagination_per_page", 10);
  const pages = (kind: string) =>
    flag(`${kind}_pagination`, isPaginated) ? count(`${kind}_pagination_per_page`, perPage) : undefined;
  const listing = (kind: string, isOn: boolean, fallback: string): Listing | undefined =>
    isOn ? { format: text(`${kind}_url_format`, fallback), perPage: pages(kind) } : undefined;
  const postDateFormat = text("post_url_date_format", "yyyy/MM/dd");
  return {
    folder,
    posts: normalized(text("post_dir", "{blog}/posts").replaceAll("{blog}", folder || ".")),
    postFormat: text("post_url_format", "{date}/{slug}"),
    postDate: readDateFormat(postDateFormat, language),
    postDateFormat,
    maxCategories: count("post_url_max_categories", 1),
    postSlug: readSlugFunction(valueAt(settings, "post_slugify"), separator("post_slugify_separator")),
    categorySlug: readSlugFunction(
      valueAt(settings, "categories_slugify"),
      separator("categories_slugify_separator"),
    ),
    archive: listing("archive", flag("archive", true), "archive/{date}"),
    archiveDate: readDateFormat(text("archive_url_date_format", "yyyy"), language),
    category: listing("categories", flag("categories", true), "category/{slug}"),
    author: listing(
      "authors_profiles",
      flag("authors", true) && flag("authors_profiles", false),
      "author/{slug}",
    ),
    authorsFile: normalized(text("authors_file", "{blog}/.authors.yml").replaceAll("{blog}", folder || ".")),
    main: { perPage: isPaginated ? perPage : undefined },
    pageFormat: text("pagination_url_format", "page/{page}"),
    hidesFuture: flag("draft_if_future_date", false),
  };
}

/** Normalizes a path as `posixpath.normpath` does; `""` for the folder itself. */
function normalized(path: string): string {
  return posix
    .normalize(path)
    .replace(/^\.?\/+|\/+$/g, "")
    .replace(/^\.$/, "");
}
