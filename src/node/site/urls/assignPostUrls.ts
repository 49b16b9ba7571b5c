import type { RoutePath } from "../../../shared/urls/urlTypes.ts";
import { foldPath } from "../../../shared/urls/aliases.ts";
import { decodeUrl } from "../../../shared/urls/decodeUrl.ts";
import { readableUrl } from "../../../shared/urls/readableUrl.ts";
import type { Document } from "../../content/document.ts";
import { RESERVED_SEGMENTS } from "../../../shared/urls/routes.ts";
import { compare, type Problem } from "../../diagnostics/problem.ts";
import { postPermalink, type PostUrlSettings } from "./postPermalink.ts";
import { ROOT_FILES } from "./routes.ts";
import { usableUrl } from "./usableUrl.ts";

/** A post with its URL. */
export interface AssignedPost {
  post: Document;
  href: RoutePath;
}

/** Matches URLs that end with the name of a device, which Windows forbids as a file name: https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const DEVICE = /\/(?:con|prn|aux|nul|(?:com|lpt)\d)(?:\/|\.html)$/;

interface Claims {
  permalinks: PostUrlSettings;
  /** Descriptions of what already uses a URL, by URL, normalized by {@link foldHref}. */
  taken: ReadonlyMap<string, string>;
  /** Source files, by their URL in the permalink lock, normalized by `foldPath`. */
  locked?: ReadonlyMap<string, string> | undefined;
}

/** Compares documents by their priority for a URL: oldest first, then undated documents, then drafts. Ties are sorted by path. */
function byClaim(a: Document, b: Document): number {
  return (
    Number(a.hidden) - Number(b.hidden) ||
    compare(a.date ?? "9999", b.date ?? "9999") ||
    compare(a.file, b.file)
  );
}

/**
 * Assigns a URL to each post. If two posts would have the same URL, ignoring case, the post with this URL in the permalink lock gets it,
 * else the older post. The date of the other post is appended to its slug. Reports each post that does not get the URL it would have.
 */
export function assignPostUrls(
  posts: readonly Document[],
  { permalinks, taken, locked }: Claims,
): { posts: AssignedPost[]; problems: Problem[] } {
  const owners = new Map(taken);
  const problems: Problem[] = [];
  const hrefOf = (post: Document, number = 0) => hrefWith(post, permalinks, suffixOf(post, number));
  const ownerOf = (href: RoutePath) => owners.get(foldHref(href)) ?? postUrlOwner(href);
  const isLocked = (post: Document) => locked?.get(foldPath(hrefOf(post))) === post.file;
  /** The last number that was tried for each URL with a date. So posts with equal names do not each count from the start. */
  const numbers = new Map<string, number>();
  const first = new Set(locked?.size ? posts.filter(isLocked) : []);
  const others = posts.filter((post) => !first.has(post));
  /** Gives a post the default permalink if Maru reserves its URL, and reports it. For example, a category may be called `assets`. */
  const leaveReserved = (post: Document) => {
    const href = hrefOf(post);
    if (!postUrlOwner(href) || !postUrlOwner(hrefOf(post, 1))) return post;
    const message = `the address \`${decodeURI(href)}\` begins with a name that Maru reserves; rename its category or folder, or choose another \`permalink\``;
    problems.push({ severity: "error", kind: "address", file: post.file, line: 1, message });
    return { ...post, fixedPath: usableUrl(postPermalink({ ...post, permalink: undefined }, {})) };
  };
  /** Reports a post whose address no host would serve. Its address forwards to the one that it gets. */
  const leaveUnusable = (post: Document) => {
    const former = post.fixedPath ?? postPermalink(post, permalinks);
    const href = usableUrl(former);
    if (href === former) return post;
    const message = `the address \`${decodeURI(former)}\` looks like that of a file; this post is at \`${decodeURI(href)}\`; give it another \`slug\``;
    problems.push({ severity: "warning", kind: "address", file: post.file, line: 1, message });
    // Some programs read a name that begins with two dots as the folder above.
    return postUrlOwner(former) || former.includes("/..")
      ? post
      : { ...post, aliases: [...post.aliases, readableUrl(former)] };
  };
  const assigned = [...[...first].toSorted(byClaim), ...others.toSorted(byClaim)].map((written) => {
    const claiming = leaveReserved(leaveUnusable(written));
    const wanted = hrefOf(claiming);
    const owner = ownerOf(wanted);
    let [post, href] = [claiming, wanted];
    if (owner) {
      const key = foldHref(hrefOf(claiming, 1));
      let number = numbers.get(key) ?? 0;
      for (; ownerOf(href); number++) {
        post = { ...claiming, slug: claiming.slug + suffixOf(claiming, number + 1) };
        href = hrefOf(claiming, number + 1);
      }
      numbers.set(key, number);
    }
    owners.set(foldHref(href), post.file);
    if (owner) {
      const message = `the address \`${decodeURI(wanted)}\` belongs to ${owner}; this post is at \`${decodeURI(href)}\`; give it another \`slug\``;
      problems.push({
        severity: "warning",
        kind: "address",
        file: post.file,
        line: 1,
        message,
        cause: "taken",
      });
    }
    return { post, href };
  });
  return { posts: assigned, problems };
}

/** Returns what is appended to the slug of a post if another has its URL: its date or `undated`, and a `number` above 1. */
function suffixOf({ date }: Document, number: number): string {
  return number === 0 ? "" : `-${date ?? "undated"}${number > 1 ? `-${number}` : ""}`;
}

/** Returns the URL of a post with a suffix. If no variable of its pattern contains a name, appends the suffix to the URL. */
function hrefWith(post: Document, permalinks: PostUrlSettings, suffix: string): RoutePath {
  const plain = post.fixedPath ?? postPermalink(post, permalinks);
  const named = post.fixedPath || !suffix ? plain : postPermalink(post, permalinks, suffix);
  return usableUrl(named === plain ? plain.replace(/(?=\/$|\.html$)/, suffix) : named);
}

/** Describes what uses a URL that no post can have; `undefined` if a post can have the URL. */
function postUrlOwner(href: RoutePath): string | undefined {
  const [first = "", second = ""] = href.toLowerCase().split("/").slice(1);
  const name = first.replace(/\.html$/, "");
  if (name === "" || (name === "posts" && second === "")) return "the list";
  if (DEVICE.test(href.toLowerCase())) return "Windows, which reserves it for a device";
  // The first segment cannot be the name of one of Maru's files or folders, except `posts`.
  const isTaken = (name !== "posts" && RESERVED_SEGMENTS.includes(name)) || ROOT_FILES.includes(first);
  return isTaken ? "Maru" : undefined;
}

/**
 * Normalizes a URL for comparison: without escapes and case, no final `/` or `.html`. Lower case alone would distinguish `ß` from `SS`, and
 * the forms of the Greek sigma, which file systems do not.
 */
export function foldHref(href: RoutePath): string {
  return decodeUrl(href)
    .normalize("NFC")
    .toUpperCase()
    .toLowerCase()
    .replace(/\/$|\.html$/, "");
}
