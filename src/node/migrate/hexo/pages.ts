import { posix } from "node:path";
import picomatch from "picomatch";
import { introductionSlug, NOT_FOUND } from "../../../shared/content/introductions.ts";
import { decodeUrl } from "../../../shared/urls/decodeUrl.ts";
import { paths } from "../../../shared/urls/routes.ts";
import { readFrontMatter } from "../../content/frontMatter/frontMatter.ts";
import { splitFrontMatter } from "../../content/frontMatter/formats/splitFrontMatter.ts";
import { textOf, valueAt } from "../../content/frontMatter/value.ts";
import { slugRuleOf } from "../../content/slugs/slugRules.ts";
import { slugsOf } from "../../content/slugs/slugsOf.ts";
import { isMarkdown, readFileName } from "../../files/fileName.ts";
import { pageSlug } from "../../site/urls/assignPageUrls.ts";
import { usableUrl } from "../../site/urls/usableUrl.ts";
import type { MigratedSite } from "../migration.ts";
import type { FormerList } from "./formerLists.ts";
import { isHidden } from "./readPosts.ts";

/** A page, with its decoded addresses in Hexo and in Maru. */
export interface HexoPage extends FormerList {
  file: string;
}

/** The sources of a Hexo site that are not posts. */
export interface HexoPages {
  pages: HexoPage[];
  /** Markdown files that Hexo does not publish as pages, and Maru does. */
  copied: string[];
  /** Files that Hexo renders and Maru copies unchanged: HTML within the layout of the theme, templates and style sheets. */
  rendered: string[];
}

interface Patterns {
  /** Folder of the sources. */
  source: string;
  /** `skip_render` and `exclude`. */
  skipped: readonly string[];
  excluded: readonly string[];
}

const RENDERED = /\.(?:html?|ejs|njk|swig|pug|jade|styl|sass|scss|less)$/i;

/**
 * Reads the pages of a site.
 *
 * Source: https://github.com/hexojs/hexo/blob/v8.1.2/lib/plugins/processor/asset.ts
 */
export async function readPages(
  { list, read }: Pick<MigratedSite, "list" | "read">,
  { source, skipped, excluded }: Patterns,
): Promise<HexoPages> {
  const found: HexoPages = { pages: [], copied: [], rendered: [] };
  const isSkipped = picomatch([...skipped]);
  const isExcluded = picomatch([...excluded]);
  for (const file of await list(source)) {
    const path = file.slice(source.length + 1);
    // Maru copies no hidden files either, and the posts and drafts are not pages.
    if (isHidden(path)) continue;
    const isLeft = isSkipped(path) || isExcluded(path);
    if (isMarkdown(path)) {
      if (isLeft) found.copied.push(file);
      else found.pages.push(readPage(file, path, (await read(file)) ?? "", source));
    } else if (RENDERED.test(path) && !isLeft && (await isRendered(file, read))) found.rendered.push(file);
  }
  return found;
}

/** Whether Hexo puts a file into a layout or converts it. Without front matter, HTML that is a whole document is unchanged. */
async function isRendered(file: string, read: MigratedSite["read"]): Promise<boolean> {
  if (!/\.html?$/i.test(file)) return true;
  const text = (await read(file)) ?? "";
  return splitFrontMatter(file, text).isHeaded || !/<html[\s>]/i.test(text);
}

function readPage(file: string, path: string, text: string, source: string): HexoPage {
  const { entries } = splitFrontMatter(file, text);
  const ownPath = textOf(valueAt({ entries }, "permalink"));
  const written = ownPath ? withExtension(ownPath) : path.replace(/\.[^./]*$/, ".html");
  const named = readFileName(file);
  const { frontMatter } = readFrontMatter(file, text, {
    writtenSlug: slugRuleOf("hexo").written,
    writtenPermalink: slugRuleOf("hexo").permalink,
  });
  const { title = named.title, slug: ownSlug, permalink } = frontMatter;
  const { slug } = slugsOf({ named, title, ownSlug, siteLanguage: undefined, rule: "hexo", isPost: false });
  const newPath = pageSlug(
    { file: file.normalize("NFC"), folder: source, section: undefined, slug, permalink, categories: [] },
    { slugs: "hexo" },
  );
  const to = newPath === "index" ? "/" : usableUrl(paths.page.href(introductionSlug(newPath) ?? newPath));
  const from = posix
    .join("/", written)
    .replace(/\/index\.html$/, "/")
    .normalize("NFC");
  return { file, from: newPath === NOT_FOUND ? "/404.html" : from, to: decodeUrl(to) };
}

/** Completes a path that the front matter sets. */
function withExtension(path: string): string {
  const whole = path.endsWith("/") ? `${path}index` : path;
  return posix.extname(whole) ? whole : `${whole}.html`;
}
