import { posix } from "node:path";
import type { MigratedSite } from "../../migration.ts";
import { settingsOf } from "../../migration.ts";
import { permalinkOfBlog } from "./blogPermalink.ts";
import type { BlogSettings } from "./blogSettings.ts";
import type { Blog } from "./blogUrls.ts";
import { newUrlOfPost } from "./newUrls.ts";
import type { UrlStyle } from "../oldUrls.ts";
import { readMaterialPosts } from "./readMaterialPosts.ts";
import { RESERVED_SEGMENTS } from "../../../../shared/urls/routes.ts";
import { DEFAULT_PERMALINK } from "../../../../shared/urls/permalinks.ts";

/** A blog, and the item of `posts` in `site.yaml` that replaces it. */
export interface ConvertedBlog extends Blog {
  collection: Record<string, unknown>;
}

/** Converts the settings of blogs to collections of posts, and reads their posts. */
export async function convertBlogs(
  all: readonly BlogSettings[],
  {
    site,
    docs,
    style,
    notes,
  }: { site: Pick<MigratedSite, "list" | "read">; docs: string; style: UrlStyle; notes: string[] },
): Promise<ConvertedBlog[]> {
  const slugs = all[0]?.postSlug.rule ?? "material";
  const names = namesOf(all);
  return Promise.all(
    all.map(async (settings, index) => {
      const path = settings.folder;
      const isFree = !RESERVED_SEGMENTS.includes(path.split("/")[0]?.toLowerCase() ?? "");
      const permalink = permalinkOfBlog(settings, style);
      notes.push(...notesOn(settings, { permalink, isFree }));
      const folder = posix.join(docs, settings.posts);
      return {
        settings,
        folder,
        posts: await readMaterialPosts(folder, site),
        list: path !== "" && isFree ? `/${path}/` : "/",
        newUrl: (post) => newUrlOfPost(post, { permalink, slugs, folder }),
        collection: settingsOf({
          folder,
          name: names[index],
          path: isFree ? path : undefined,
          permalink,
        }),
      };
    }),
  );
}

/** Returns the names of blogs: the last folders of their paths, or their whole paths if these are the same. */
function namesOf(all: readonly BlogSettings[]): string[] {
  const short = all.map(({ folder }) => folder.split("/").at(-1) || "Blog");
  return short.map((name, index) =>
    short.indexOf(name) === short.lastIndexOf(name) ? name : all[index]!.folder || name,
  );
}

function notesOn(
  { folder, postDate, postDateFormat, postFormat, postSlug, categorySlug }: BlogSettings,
  { permalink, isFree }: { permalink: string | undefined; isFree: boolean },
): string[] {
  const blog = folder || "the blog";
  const notes: string[] = [];
  if (permalink === undefined) {
    notes.push(
      `posts of ${blog} are at ${DEFAULT_PERMALINK.replace("{slug}", "<slug>")} now, because Maru cannot use \`${folder}/${postFormat}\` as their address`,
    );
  } else if (!postDate.permalink && postFormat.includes("{date}")) {
    notes.push(
      `posts of ${blog} had dates in the form \`${postDateFormat}\` in their addresses, for which Maru has no variables; they have \`{yyyy}/{mm}/{dd}\` now`,
    );
  }
  if (!isFree)
    notes.push(`the list of ${blog} is at / now, because \`/${folder}/\` is an address of Maru's own`);
  for (const [key, { unknown }] of Object.entries({
    post_slugify: postSlug,
    categories_slugify: categorySlug,
  })) {
    if (unknown) {
      notes.push(
        `${key} of ${blog} is the Python code \`${unknown}\`, which Maru does not run; slugs are those of Material's default`,
      );
    }
  }
  return notes;
}
