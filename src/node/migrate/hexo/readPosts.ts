import type { MigratedSite } from "../migration.ts";
import { categoryKey } from "./categories.ts";
import type { HexoDatabase } from "./database.ts";
import type { HexoConfig } from "./hexoConfig.ts";
import { hexoPathOf } from "./hexoPath.ts";
import { type HexoPost, readHexoPost } from "./hexoPost.ts";

/** A published post, and its decoded path in Hexo; `undefined` if that is unknown. */
export interface PostWithPath extends HexoPost {
  path: string | undefined;
}

/** Extensions of Markdown of Hexo's renderers that Maru reads too. */
const MARKDOWN = /\.(?:md|markdown|mkdn)$/i;

/** Reads the published posts of a site, sorted by path. */
export async function readPosts(
  { list, read }: Pick<MigratedSite, "list" | "read">,
  config: HexoConfig,
  database: HexoDatabase,
): Promise<PostWithPath[]> {
  const folder = `${config.source}/_posts/`;
  const timeZone = config.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const files = (await list(folder.slice(0, -1))).filter(
    (file) => MARKDOWN.test(file) && !isHidden(file.slice(folder.length)),
  );
  const posts: HexoPost[] = [];
  for (const file of files) {
    const stored = database.posts.get(file.slice(config.source.length + 1).normalize("NFC"));
    const text = (await read(file)) ?? "";
    const post = readHexoPost(file, text, config, { folder, stored, timeZone });
    if (post.isPublished) posts.push(post);
  }
  const found = new Map<string, number>();
  for (const path of posts.flatMap(({ categories }) => categories)) {
    const key = categoryKey(path);
    if (!found.has(key)) found.set(key, found.size);
  }
  return posts.map((post) => {
    const [last] = post.categories.toSorted(
      (a, b) => (found.get(categoryKey(b)) ?? 0) - (found.get(categoryKey(a)) ?? 0),
    );
    return { ...post, path: hexoPathOf(post, config, last) };
  });
}

/** Whether Hexo ignores a file because its name or a folder begins with `_` or `.`, or because an editor wrote it. */
export function isHidden(path: string): boolean {
  return /(?:^|\/)[_.]/.test(path) || /[%~]$/.test(path);
}
