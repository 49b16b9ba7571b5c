import type { Document } from "../../../content/document.ts";
import { slugsOf } from "../../../content/slugs/slugsOf.ts";
import type { SlugRuleName } from "../../../content/slugs/slugRules.ts";
import { cleanText } from "../../../markdown/text/characters.ts";
import { readFileName } from "../../../files/fileName.ts";
import { postPermalink } from "../../../site/urls/postPermalink.ts";
import { decodeUrl } from "../../../../shared/urls/decodeUrl.ts";
import type { MaterialPost } from "./readMaterialPosts.ts";

interface NewUrlSettings {
  permalink: string | undefined;
  slugs: SlugRuleName;
  /** Folder of the posts, relative to the folder of the site. */
  folder: string;
}

/** Returns the address that Maru gives a post, decoded. Posts with the same address get others, which are not known here. */
export function newUrlOfPost(post: MaterialPost, { permalink, slugs, folder }: NewUrlSettings): string {
  const named = slugsOf({
    named: readFileName(post.file),
    title: post.title,
    // Maru removes invisible characters, such as a byte order mark within the text.
    written: { title: post.ownTitle && cleanText(post.ownTitle), body: cleanText(post.body) },
    ownSlug: post.slug,
    siteLanguage: undefined,
    rule: slugs,
    isPost: true,
  });
  const { date, time, file, categories } = post;
  const document = { ...named, date, time, file, folder, categories } as unknown as Document;
  return decodeUrl(postPermalink(document, { permalink, slugs }));
}
