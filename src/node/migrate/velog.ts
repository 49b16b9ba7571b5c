import { posix } from "node:path";
import { splitByDialect } from "../content/frontMatter/engines/splitByDialect.ts";
import { isKnown } from "../content/frontMatter/keys.ts";
import { textOf, valueAt } from "../content/frontMatter/value.ts";
import { isMarkdown } from "../files/fileName.ts";
import { folderGlob } from "./globs.ts";
import type { KeyReport } from "./keyReport.ts";
import { type MigratedSite, type MigrationResult, settingsOf } from "./migration.ts";

/** Matches the address of an image that velog stores, with the name of the author. */
const STORED = /https:\/\/(?:velog\.velcdn\.com|media\.vlpt\.us|images\.velog\.io)\/images\/([\w-]+)\//;

/** Keys of velog's API whose meaning each page has by itself, such as links to the previous and next post. */
const HARMLESS = ["linked_posts", "id", "source", "is_markdown"];

/**
 * Converts a backup of a velog: Markdown files with front matter, and their images. velog renders line breaks as such, and `$x$` as formulas:
 * https://github.com/velopert/velog-client/blob/master/src/components/common/MarkdownRender.tsx
 */
export async function readVelog({ name, read, list, exists }: MigratedSite): Promise<MigrationResult> {
  const files = (await list("")).filter(isMarkdown).filter((path) => !/(?:^|\/)README\.md$/i.test(path));
  const written = new Set<string>();
  let author: string | undefined;
  let remote = 0;
  let isRooted = false;
  for (const file of files) {
    const text = (await read(file)) ?? "";
    const { entries } = splitByDialect(file, text, ["velog"]);
    for (const { key } of entries) written.add(key);
    const stored = STORED.exec(text)?.[1];
    author ??= textOf(valueAt({ entries }, "author")) ?? stored;
    if (stored !== undefined) remote++;
    isRooted ||= text.includes("](/images/");
  }
  const keys: KeyReport = { carried: [], harmless: [], todo: [], notYet: [], unknown: [] };
  for (const key of [...written].toSorted())
    keys[isKnown(key) ? "carried" : HARMLESS.includes(key) ? "harmless" : "unknown"].push(key);
  const posts = commonFolder(files);
  const images = [posix.join(posix.dirname(posts), "images"), "images"].find(exists);
  return {
    engine: "velog",
    settings: settingsOf({
      title: author === undefined ? name : `${author}.log`,
      author,
      posts: folderGlob(posts),
      static: isRooted && images ? { folder: images, path: "images" } : undefined,
      slugs: "velog",
      timeZone: "Asia/Seoul",
      breaks: true,
      math: true,
      dialect: "velog",
    }),
    notes: [
      "velog.io does not forward to other sites; each post keeps the last part of its address there, unless its title was changed after it was published",
      ...(remote > 0
        ? [
            `images of ${remote === 1 ? "1 post" : `${remote} posts`} are stored at velog; they are lost when the account is deleted`,
          ]
        : []),
      "comments, likes and views are not part of a backup",
    ],
    keys,
  };
}

/** Returns the folder that contains all posts; `.` for the site itself. */
function commonFolder(files: readonly string[]): string {
  const [first = [], ...rest] = files.map((file) => posix.dirname(file).split("/"));
  let length = first.length;
  for (const names of rest) {
    const differs = names.findIndex((name, index) => name !== first[index]);
    length = Math.min(length, differs < 0 ? names.length : differs);
  }
  const common = first.slice(0, length);
  // The folders of series are below that of the posts.
  const index = common.findLastIndex((name) => name === "posts" || name === "content");
  return (index < 0 ? common : common.slice(0, index + 1)).join("/") || ".";
}
