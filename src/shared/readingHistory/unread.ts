import type { SiteUrl } from "../urls/urlTypes.ts";
import { hashText } from "./hashText.ts";

/**
 * Status of an unread post: `new` if it was added since the last visit, `revised` if its text has changed since then.
 */
export type UnreadStatus = "new" | "revised";

/** The URLs of a post. */
interface PostUrls {
  url: SiteUrl;
  /** URL of the body file, which contains a hash of the content of the file. */
  body: string;
}

/** Number of characters that encode the hash of a post's URL. They contain 30 bits. */
const KEY_LENGTH = 5;
/** Number of characters that encode the hash of a post's content. They contain 24 bits. */
const CONTENT_LENGTH = 4;
const ENTRY_LENGTH = KEY_LENGTH + CONTENT_LENGTH;

/**
 * Maximum number of posts that are stored. They take 180,000 characters. On a site with more posts, no post is marked
 * as unread.
 */
const MAX_POSTS = 20_000;
/**
 * Maximum number of posts that are marked as `revised`, or half of the remembered posts if that is more. If even more
 * posts changed, none is marked as `revised`: probably a new version of Maru changed the HTML of all posts.
 */
const MAX_REVISED = 8;

/** Digits of base 64, by value. */
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/**
 * Encodes the posts of a site for storage, in nine characters per post. Returns undefined if there are more posts
 * than {@link MAX_POSTS}.
 */
export function rememberPosts(posts: readonly PostUrls[]): string | undefined {
  if (posts.length > MAX_POSTS) return undefined;
  return posts.map(({ url, body }) => unreadKey(url) + contentKey(body)).join("");
}

/** Returns the number of posts that a result of {@link rememberPosts} contains. */
export function countRemembered(remembered: string): number {
  return Math.floor(remembered.length / ENTRY_LENGTH);
}

/**
 * Returns the status of each post that was added or changed since the last visit, by the post's {@link unreadKey}.
 * @param remembered Result of {@link rememberPosts} at the last visit.
 */
export function findUnread(posts: readonly PostUrls[], remembered: string): Map<string, UnreadStatus> {
  const keys = new Set<string>();
  const entries = new Set<string>();
  // Compares the content only together with the key, because on a large site two posts may have the same key.
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

/** Returns the key of a post: a short hash of its URL. */
export function unreadKey(url: SiteUrl): string {
  return digits(hashText(url) >>> 2, KEY_LENGTH);
}

function contentKey(body: string): string {
  const hash = hashText(body);
  return digits((hash >>> 24) ^ (hash & 0xffffff), CONTENT_LENGTH);
}

/** Encodes the lowest 6 × `count` bits of a number in base 64, least significant digit first. */
function digits(number: number, count: number): string {
  return Array.from({ length: count }, (_, position) => DIGITS[(number >>> (6 * position)) & 63]).join("");
}
