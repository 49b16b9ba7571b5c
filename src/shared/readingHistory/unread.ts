import type { SiteUrl } from "../urls/urlTypes.ts";
import { hashText } from "./hashText.ts";

/** Status of a post for a returning reader: added since the last visit, or changed. */
export type UnreadStatus = "new" | "revised";

/** A post. The URL of the body contains a hash of its content. */
interface PostUrls {
  url: SiteUrl;
  body: string;
}

/** Number of characters that encode a post's URL and its body: 30 and 24 bits. */
const KEY_LENGTH = 5;
const CONTENT_LENGTH = 4;
const ENTRY_LENGTH = KEY_LENGTH + CONTENT_LENGTH;

/** Maximum number of posts that are remembered, 180,000 characters. On a larger site nothing is marked. */
const MAX_POSTS = 20_000;
/**
 * When more posts than this, and more than half of the known ones, are revised, the whole site was rebuilt:
 * none is marked.
 */
const MAX_REVISED = 8;

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Encodes the posts of a site, nine characters each; undefined when there are too many. */
export function rememberPosts(posts: readonly PostUrls[]): string | undefined {
  if (posts.length > MAX_POSTS) return undefined;
  return posts.map(({ url, body }) => unreadKey(url) + contentKey(body)).join("");
}

/** Returns the number of remembered posts. */
export function countRemembered(remembered: string): number {
  return Math.floor(remembered.length / ENTRY_LENGTH);
}

/** Returns the posts that are new or revised since they were remembered, by {@link unreadKey} of their URLs. */
export function findUnread(posts: readonly PostUrls[], remembered: string): Map<string, UnreadStatus> {
  const keys = new Set<string>();
  const entries = new Set<string>();
  // Compare whole entries: on a large site, two posts may have the same key.
  for (let at = 0; at + ENTRY_LENGTH <= remembered.length; at += ENTRY_LENGTH) {
    keys.add(remembered.slice(at, at + KEY_LENGTH));
    entries.add(remembered.slice(at, at + ENTRY_LENGTH));
  }
  const unread = new Map<string, UnreadStatus>();
  for (const { url, body } of posts) {
    const key = unreadKey(url);
    if (!entries.has(key + contentKey(body))) unread.set(key, keys.has(key) ? "revised" : "new");
  }
  const revised = [...unread].filter(([, kind]) => kind === "revised");
  if (revised.length > Math.max(MAX_REVISED, keys.size / 2)) revised.forEach(([key]) => unread.delete(key));
  return unread;
}

/** Returns the short key of a post, from its URL. */
export function unreadKey(url: SiteUrl): string {
  return digits(hashText(url) >>> 2, KEY_LENGTH);
}

function contentKey(body: string): string {
  const hash = hashText(body);
  return digits((hash >>> 24) ^ (hash & 0xffffff), CONTENT_LENGTH);
}

/** Encodes a number in base 64. */
function digits(number: number, count: number): string {
  return Array.from({ length: count }, (_, position) => DIGITS[(number >>> (6 * position)) & 63]).join("");
}
