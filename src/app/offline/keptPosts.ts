import type { Post } from "../../model/manifest.ts";
import { cacheName } from "./cacheNames.ts";
import { folderOf } from "./folderOf.ts";

/** A post that can be read without a line. */
export interface KeptPost extends Pick<Post, "url" | "title" | "language"> {
  /** Whether it is kept as a page alone, so that the browser must open it and not the app. */
  isPage: boolean;
}

/** Of posts in their order those that are kept on this device, in whatever revision; `scope` is the site's address. */
export async function keptPosts(posts: readonly Post[], scope: string): Promise<KeptPost[]> {
  const [bodies, pages] = await Promise.all([addressesIn("bodies", scope), addressesIn("pages", scope)]);
  const folders = new Set(bodies.map(folderOf));
  const isKeptPage = new Set(pages);
  return posts.flatMap(({ url, title, language, body }) => {
    const isPage = !folders.has(folderOf(new URL(body, scope).href));
    if (isPage && !isKeptPage.has(new URL(url, scope).href)) return [];
    return [{ url, title, language, isPage }];
  });
}

async function addressesIn(kind: "bodies" | "pages", scope: string): Promise<string[]> {
  const requests = await (await caches.open(cacheName(kind, scope))).keys();
  return requests.map(({ url }) => url);
}
