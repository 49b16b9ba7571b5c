import { posix } from "node:path";
import { decodeUrl } from "../../../shared/urls/decodeUrl.ts";
import { likelyMeant } from "../../../shared/text/likelyMeant.ts";
import { toRoutePath } from "../../../shared/urls/urlTypes.ts";
import type { UrlLink } from "../../assets/linkedFiles/urlLink.ts";
import { memoize } from "../../cache/memoize.ts";
import { withoutExtension } from "../../files/fileName.ts";
import { foldUrl } from "./foldUrlPath.ts";
import type { KnownUrls } from "./knownUrls.ts";
import { sourceFileOf } from "./linkedSources.ts";
import type { PublishedPage } from "./publishedPage.ts";

/**
 * Maximum number of broken links per site for which similar names are searched. Each search takes time proportional to the number of names.
 */
const MAX_SUGGESTIONS = 200;

interface RemedyOptions {
  base: string;
  known: KnownUrls;
  /** Linked files and folders that are not posts or pages; see `findLinkedSources`. */
  others: ReadonlySet<string>;
}

/** Returns a text that tells the author how to fix a link in `file` to a path that the site does not have. */
type RemedyFor = (path: string, link: UrlLink, file: string) => string;

/** Creates a function that suggests how to fix links by URL. */
export function createUrlRemedies(
  pages: readonly PublishedPage[],
  { base, known, others }: RemedyOptions,
): RemedyFor {
  const paths = pages.map(({ url }) => toRoutePath(base, url));
  const byName = new Map(paths.map((path) => [lastSegment(foldUrl(path)), decodeUrl(path)]));
  const byStem = memoize(() => new Map(pages.map(({ document: { file } }) => [stemOf(file), file])));
  const names = [...byName.keys()].filter((name) => /\p{L}{2}/u.test(name));
  let suggestions = 0;

  const nearestTo = (path: string) => {
    const name = lastSegment(path);
    const isComparable = !byName.has(name) && suggestions++ < MAX_SUGGESTIONS;
    return byName.get((isComparable ? likelyMeant(name, names) : undefined) ?? name);
  };

  return (path, link, file) => {
    const linked = sourceFileOf(link, file);
    const source = linked === undefined ? undefined : byStem().get(stemOf(linked));
    if (source !== undefined) return `link to the file, \`${posix.relative(posix.dirname(file), source)}\``;
    if (linked !== undefined && others.has(linked.toLowerCase()))
      return `\`${linked}\` exists but is not a page: to make it one, use \`pages:\` in site.yaml; to publish it as it is, \`static:\``;
    const nearest = nearestTo(path);
    if (nearest) return `did you mean \`${nearest}\`?`;
    const [, first = ""] = path.split("/");
    const elsewhere = `if another server serves that address, add \`external: [/${first}/]\` to site.yaml`;
    return `fix it, or link to the post's file${known.hasFirstSegment(first) ? "" : `; ${elsewhere}`}`;
  };
}

/**
 * Returns a path in lower case, without its extension, `index` and final slash. So `rain/` and `rain.html` match `rain.md` and
 * `rain/index.md`.
 */
function stemOf(path: string): string {
  return withoutExtension(path.toLowerCase().replace(/\/$/, "")).replace(/\/index$/, "");
}

/** Returns the last segment of a path, which often stays the same when a post moves. */
function lastSegment(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
