import { introductionSlug } from "../../../shared/content/introductions.ts";
import { decodeUrl } from "../../../shared/urls/decodeUrl.ts";
import { paths } from "../../../shared/urls/routes.ts";
import { readFrontMatter } from "../../content/frontMatter/frontMatter.ts";
import type { Document } from "../../content/document.ts";
import { type SlugRuleName, slugRuleOf } from "../../content/slugs/slugRules.ts";
import { slugsOf } from "../../content/slugs/slugsOf.ts";
import { readFileName } from "../../files/fileName.ts";
import { pageSlug } from "../../site/urls/assignPageUrls.ts";
import { postPermalink } from "../../site/urls/postPermalink.ts";
import { usableUrl } from "../../site/urls/usableUrl.ts";
import type { HugoPage } from "./content.ts";
import type { HugoCollection } from "./posts.ts";

interface MaruSite {
  collections: readonly HugoCollection[];
  /** Folder of the pages. */
  pages: string;
  slugs: SlugRuleName;
  language: string | undefined;
}

/** Returns the decoded address that a page of Hugo gets in Maru if nothing else has this address. */
export function maruUrl({ file, text }: HugoPage, { collections, pages, slugs, language }: MaruSite): string {
  const named = readFileName(file);
  const rule = slugRuleOf(slugs);
  const { frontMatter } = readFrontMatter(file, text, {
    fileDate: named.date,
    dialects: ["hugo"],
    writtenSlug: rule.written,
    writtenPermalink: rule.permalink,
    permalinkKey: rule.permalinkKey,
  });
  const collection = collections.find(({ folder }) => file.startsWith(`${folder}/`));
  const title = frontMatter.title ?? named.title;
  const document = {
    ...frontMatter,
    file,
    title,
    date: frontMatter.date ?? named.date,
    section: collection?.name,
    folder: collection?.folder ?? pages,
    ...slugsOf({
      named,
      title,
      ownSlug: frontMatter.slug,
      siteLanguage: language,
      rule: slugs,
      isPost: collection !== undefined,
    }),
  } as Document;
  if (!collection) {
    const slug = usableUrl(`/${pageSlug(document, { slugs })}/`).slice(1, -1);
    return decodeUrl(paths.page.href(introductionSlug(slug) ?? slug));
  }
  return decodeUrl(usableUrl(postPermalink(document, { permalink: collection.permalink, slugs })));
}
