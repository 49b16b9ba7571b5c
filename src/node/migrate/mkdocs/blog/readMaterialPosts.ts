import { posix } from "node:path";
import { sharedDefaults } from "../../../content/folderDefaults.ts";
import { readFrontMatter, withDefaults } from "../../../content/frontMatter/frontMatter.ts";
import { textOf, valueAt } from "../../../content/frontMatter/value.ts";
import { splitFrontMatter } from "../../../content/frontMatter/formats/splitFrontMatter.ts";
import { mkdocsTitle } from "../../../content/slugs/mkdocsTitle.ts";
import { isMarkdown, withoutExtension } from "../../../files/fileName.ts";
import type { SourceFile } from "../../../files/sourceFile.ts";
import type { MigratedSite } from "../../migration.ts";
import type { WrittenMoment } from "./dateFormat.ts";

/** What the address of a post of Material depends on. */
export interface MaterialPost {
  /** Path relative to the folder of the site. */
  file: string;
  /** Name of the file without its extension. */
  name: string;
  /** Text of which the slug is made. */
  title: string;
  /** The title as written; `undefined` if the front matter has none. */
  ownTitle: string | undefined;
  body: string;
  /** The day as written: `2025-01-31`. */
  date: string;
  time: string | undefined;
  moment: WrittenMoment;
  slug: string | undefined;
  categories: readonly string[];
  authors: readonly string[];
}

/** Returns the posts in a folder that Material publishes: those with a date that are not drafts. */
export async function readMaterialPosts(
  folder: string,
  { list, read }: Pick<MigratedSite, "list" | "read">,
): Promise<MaterialPost[]> {
  const files = await list(folder);
  const sources = async (isWanted: (path: string) => boolean): Promise<SourceFile[]> =>
    Promise.all(files.filter(isWanted).map(async (path) => ({ path, text: (await read(path)) ?? "" })));
  const { defaultsOf } = sharedDefaults({
    folderDefaults: await sources((path) => /(?:^|\/)\.meta\.ya?ml$/.test(path)),
    authors: [],
  });
  const posts = await sources(isMarkdown);
  return posts.flatMap(({ path, text }) => {
    const { frontMatter: own, body, writtenTitle } = readFrontMatter(path, text);
    const defaults = defaultsOf(path);
    const { date, time, hidden, slug, categories, authors } = defaults ? withDefaults(own, defaults) : own;
    if (date === undefined || hidden) return [];
    const name = posix.basename(withoutExtension(path)).normalize("NFC");
    // The slug as written, because Material does not change it.
    const { entries } = splitFrontMatter(path, text);
    const ownTitle = writtenTitle ?? defaults?.title;
    const ownSlug = textOf(valueAt({ entries }, "slug")) || undefined;
    const title = ownTitle ?? mkdocsTitle(body, name);
    const moment = momentOf(date, time);
    return {
      file: path,
      name,
      title,
      ownTitle,
      body,
      date,
      time,
      moment,
      slug: ownSlug ?? slug,
      categories,
      authors,
    };
  });
}

/** Returns the numbers of a day and a time. A day without a time is its midnight in Material. */
function momentOf(date: string, time = "00:00:00"): WrittenMoment {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const [hour = 0, minute = 0, second = 0] = time.match(/\d\d/g)?.map(Number) ?? [];
  return { year, month, day, hour, minute, second };
}
