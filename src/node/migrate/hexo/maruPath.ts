import { slugRuleOf } from "../../content/slugs/slugRules.ts";
import { readFrontMatter } from "../../content/frontMatter/frontMatter.ts";
import { slugsOf } from "../../content/slugs/slugsOf.ts";
import { readFileName } from "../../files/fileName.ts";
import { type PostNames, postPermalink } from "../../site/urls/postPermalink.ts";
import { usableUrl } from "../../site/urls/usableUrl.ts";
import { decodeUrl } from "../../../shared/urls/decodeUrl.ts";

/** What Maru makes the address of a post from. */
export interface NamedPost extends PostNames {
  aliases: readonly string[];
  /** Whether Maru hides the post although Hexo publishes it, such as one with a password. */
  isHidden: boolean;
}

/**
 * Reads what Maru makes the address of a post from, by the rule of Hexo.
 * @param folder Folder of the posts.
 */
export function namePost(
  file: string,
  text: string,
  { folder, language }: { folder: string; language: string | undefined },
): NamedPost {
  const path = file.normalize("NFC");
  const named = readFileName(path);
  const { frontMatter } = readFrontMatter(path, text, {
    fileDate: named.date,
    writtenSlug: slugRuleOf("hexo").written,
    writtenPermalink: slugRuleOf("hexo").permalink,
  });
  const { title = named.title, date = named.date, time, categories, aliases, permalink } = frontMatter;
  const slugs = slugsOf({
    named,
    title,
    ownSlug: frontMatter.slug,
    siteLanguage: language,
    rule: "hexo",
    isPost: true,
  });
  const isHidden = named.isHidden || (frontMatter.hidden ?? false);
  return {
    file: path,
    folder,
    section: undefined,
    date,
    time,
    categories,
    aliases,
    permalink,
    isHidden,
    ...slugs,
  };
}

/** Returns the decoded path of a post in Maru for a pattern. */
export function maruPathOf(post: NamedPost, permalink: string | undefined): string {
  return decodeUrl(usableUrl(postPermalink(post, { permalink, slugs: "hexo" })));
}
