import type { KeyReport } from "../keyReport.ts";
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

/** What an author should know, and what an author must do, by the key or the files that it is about. */
interface Described extends Pick<KeyReport, "todo" | "notYet"> {
  notes: string[];
}

/** Describes the posts, pages and files that are at other addresses or not as in Hexo. */
export function describeMoves({ posts, pages, omitted, permalink, hexo, home }: Moves): Described {
  const notes: string[] = [];
  const todo: Described["todo"] = [];
  const remind = (files: readonly string[], text: string) =>
    files.length > 0 && todo.push({ key: namesOf(files), text });
  const shown = posts.filter(({ named }) => !named.isHidden);
  const forwarded = shown.filter(
    ({ post, named }) => post.path !== undefined && !isSameInMaru(post.path, named, permalink),
  );
  if (forwarded.length > 0)
    notes.push(
      `${countOf(forwarded.length, "post")} of ${shown.length} forwards from the address by \`${hexo.permalink}\`, which no pattern of Maru gives; \`redirects\` lists them`,
    );
  const unknown = shown.filter(({ post }) => post.path === undefined);
  remind(
    unknown.map(({ post }) => post.file),
    "the former address is unknown, because it depends on the time at which the file was created or on Hexo's database; run `hexo generate` and this command again with `--force`, or add a `date`",
  );
  const secret = posts.filter(({ named }) => named.isHidden);
  remind(
    secret.map(({ post }) => post.file),
    "Hexo published this, and Maru hides it; a warning of `maru check` gives the reason",
  );
  if (/:(?:hash|timestamp)/.test(hexo.permalink) && !hexo.timeZone)
    notes.push(
      "the former addresses depend on the time zone of the machine that built the site; they were computed for that of this machine, since `timezone` is not set",
    );
  remind(omitted, "static hosts cannot redirect this address, or there are too many; it is lost");
  remind(
    pages.rendered,
    "Maru copies this file as it is, and Hexo rendered it; convert it to Markdown, to a whole HTML document or to CSS",
  );
  if (home !== undefined && hexo.lists.index === "")
    notes.push(`${home} is at \`/\`, and the list of posts at \`/posts/\``);
  const overview = pages.pages.find(({ from }) => from === `/${hexo.lists.categories}/`);
  const notYet = overview
    ? [{ key: overview.file, text: "pages of categories; until then this page has no list of them" }]
    : [];
  return { notes, todo, notYet };
}

function countOf(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
