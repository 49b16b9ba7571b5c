import type { SiteUrl } from "../urls/urlTypes.ts";
import { hashText } from "./hashText.ts";

/** What a post is to a reader who comes back: not there before, or with another text. */
export type Unread = "new" | "revised";

/** A post by its address, and by that of its body, which holds a hash of what that says. */
interface Known {
  url: SiteUrl;
  body: string;
}

/** Characters of a post's address, and of its body's: 30 and 24 bits. */
const KEY = 5;
const CONTENT = 4;
const ENTRY = KEY + CONTENT;

/** Posts that are remembered, 180,000 characters; of a site with more, nothing is marked. */
const MOST_POSTS = 20_000;
/** With more revised posts than these and than half of those that were there, the whole site was written anew, not its posts. */
const FEW = 8;

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** What is remembered of a site's posts: nine characters each; `undefined` of too many. */
export function rememberPosts(posts: readonly Known[]): string | undefined {
  if (posts.length > MOST_POSTS) return undefined;
  return posts.map(({ url, body }) => keyOf(url) + contentOf(body)).join("");
}

/** Number of posts in what is remembered. */
export function countRemembered(remembered: string): number {
  return Math.floor(remembered.length / ENTRY);
}

/** What is new among posts since they were remembered, by {@link keyOf} their addresses. */
export function findUnread(posts: readonly Known[], remembered: string): Map<string, Unread> {
  const keys = new Set<string>();
  const entries = new Set<string>();
  // By whole entries: two posts of one key, which a large site may have, are not taken for each other.
  for (let at = 0; at + ENTRY <= remembered.length; at += ENTRY) {
    keys.add(remembered.slice(at, at + KEY));
    entries.add(remembered.slice(at, at + ENTRY));
  }
  const unread = new Map<string, Unread>();
  for (const { url, body } of posts) {
    const key = keyOf(url);
    if (!entries.has(key + contentOf(body))) unread.set(key, keys.has(key) ? "revised" : "new");
  }
  const revised = [...unread].filter(([, kind]) => kind === "revised");
  if (revised.length > Math.max(FEW, keys.size / 2)) revised.forEach(([key]) => unread.delete(key));
  return unread;
}

/** Short name of a post by its address, with base. */
export function keyOf(url: SiteUrl): string {
  return digits(hashText(url) >>> 2, KEY);
}

function contentOf(body: string): string {
  const hash = hashText(body);
  return digits((hash >>> 24) ^ (hash & 0xffffff), CONTENT);
}

/** A number to the base of 64. */
function digits(number: number, count: number): string {
  return Array.from({ length: count }, (_, place) => DIGITS[(number >>> (6 * place)) & 63]).join("");
}
