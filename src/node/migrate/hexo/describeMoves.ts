import { isSameInMaru, type MovedPost } from "./choosePattern.ts";
import type { HexoConfig } from "./hexoConfig.ts";
import type { HexoPages } from "./pages.ts";
import { namesOf } from "./unread.ts";

interface Moves {
  posts: readonly MovedPost[];
  pages: HexoPages;
  /** Former addresses without a redirect. */
  omitted: readonly string[];
  permalink: string;
  hexo: HexoConfig;
  /** Source file of the page at `/`. */
  home: string | undefined;
}

/** Describes the posts, pages and files that are at other addresses or not as in Hexo. */
export function describeMoves({ posts, pages, omitted, permalink, hexo, home }: Moves): string[] {
  const notes: string[] = [];
  const shown = posts.filter(({ named }) => !named.isHidden);
  const forwarded = shown.filter(
    ({ post, named }) => post.path !== undefined && !isSameInMaru(post.path, named, permalink),
  );
  if (forwarded.length > 0)
    notes.push(
      `${countOf(forwarded.length, "post")} of ${shown.length} forwards from the address by \`${hexo.permalink}\`, which no pattern of Maru gives; \`redirects\` lists them`,
    );
  const unknown = shown.filter(({ post }) => post.path === undefined);
  if (unknown.length > 0)
    notes.push(
      `to do: the former address of ${namesOf(unknown.map(({ post }) => post.file))} is unknown, because it depends on the time at which a file was created or on Hexo's database; run \`hexo generate\` and this command again, or add \`date\``,
    );
  const secret = posts.filter(({ named }) => named.isHidden);
  if (secret.length > 0)
    notes.push(`to do: Hexo published ${namesOf(secret.map(({ post }) => post.file))}, which Maru hides`);
  if (/:(?:hash|timestamp)/.test(hexo.permalink) && !hexo.timeZone)
    notes.push(
      "the former addresses depend on the time zone of the machine that built the site; they were computed for that of this machine, since `timezone` is not set",
    );
  if (omitted.length > 0) notes.push(`to do: no redirect can be written from ${namesOf(omitted)}`);
  if (pages.rendered.length > 0)
    notes.push(
      `to do: ${namesOf(pages.rendered)} is copied as it is, without Hexo's rendering; convert it to Markdown, HTML or CSS, or move it away`,
    );
  if (home !== undefined && hexo.lists.index === "")
    notes.push(`${home} is at \`/\`, and the list of posts at \`/posts/\``);
  return notes;
}

function countOf(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
