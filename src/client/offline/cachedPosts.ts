import type { Post } from "../../shared/manifest/schema.ts";
import { isWholePage } from "../../shared/manifest/pageMark.ts";
import { cacheName } from "./cacheNames.ts";
import { folderOf } from "./folderOf.ts";
import { markOf, type Owner } from "../serviceWorker/owner.ts";

/** A post that can be read offline. */
export interface CachedPost extends Pick<Post, "url" | "title" | "language"> {
  /**
   * Whether only the HTML page is cached, not the body. If so, the browser must load the page, because the app needs
   * the body.
   */
  isPage: boolean;
}

/**
 * Returns the posts whose HTML page or body is cached, in the order of `posts`. Any revision of the body is sufficient.
 */
export async function cachedPosts(posts: readonly Post[], owner: Owner): Promise<CachedPost[]> {
  const [bodies, pages] = await Promise.all([urlsIn("bodies", owner), urlsIn("pages", owner)]);
  const { scope } = owner;
  const folders = new Set(bodies.map(folderOf));
  const cachedPages = new Set(pages);
  return posts.flatMap(({ url, title, language, body }) => {
    const isPage = !folders.has(folderOf(new URL(body, scope).href));
    if (isPage && !cachedPages.has(new URL(url, scope).href)) return [];
    return [{ url, title, language, isPage }];
  });
}

/** Returns the URLs of all valid cached responses of one kind. */
async function urlsIn(kind: "bodies" | "pages", owner: Owner): Promise<string[]> {
  const cache = await caches.open(cacheName(kind, owner));
  const found = (await cache.keys()).map(async (request) => {
    const { url } = request;
    const text = (await (await cache.match(request))?.text()) ?? "";
    const isOwn = kind === "pages" ? isWholePage(text, markOf(url, owner)) : await isBody(text, url);
    return isOwn ? [url] : [];
  });
  return (await Promise.all(found)).flat();
}

async function isBody(text: string, url: string): Promise<boolean> {
  const { BodySchema, decodeJson } = await import("../../shared/manifest/schema.ts");
  try {
    decodeJson(url, BodySchema, JSON.parse(text));
    return true;
  } catch {
    return false;
  }
}
