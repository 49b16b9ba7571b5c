import type { Post } from "../../model/manifest.ts";
import { cacheName } from "./cacheNames.ts";
import { folderOf } from "./folderOf.ts";
import { isOwnContent } from "./ownContent.ts";
import type { Owner } from "./owner.ts";

/** A post that can be read without a line. */
export interface KeptPost extends Pick<Post, "url" | "title" | "language"> {
  /** Whether it is kept as a page alone, so that the browser must open it and not the app. */
  isPage: boolean;
}

/** Of posts in their order those that are kept on this device, in whatever revision. */
export async function keptPosts(posts: readonly Post[], owner: Owner): Promise<KeptPost[]> {
  const [bodies, pages] = await Promise.all([addressesIn("bodies", owner), addressesIn("pages", owner)]);
  const { scope } = owner;
  const folders = new Set(bodies.map(folderOf));
  const isKeptPage = new Set(pages);
  return posts.flatMap(({ url, title, language, body }) => {
    const isPage = !folders.has(folderOf(new URL(body, scope).href));
    if (isPage && !isKeptPage.has(new URL(url, scope).href)) return [];
    return [{ url, title, language, isPage }];
  });
}

async function addressesIn(kind: "bodies" | "pages", owner: Owner): Promise<string[]> {
  const cache = await caches.open(cacheName(kind, owner));
  const found = (await cache.keys()).map(async (request) => {
    const { url } = request;
    const response = await cache.match(request);
    // The worker would not answer with anything else.
    return response && (await isOwnContent(kind, response, { url, owner })) ? [url] : [];
  });
  return (await Promise.all(found)).flat();
}
