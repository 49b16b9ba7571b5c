import { posix } from "node:path";
import { splitUrl } from "../../../shared/urls/splitUrl.ts";
import { decodeUrl } from "../../../shared/urls/decodeUrl.ts";
import { RESERVED_SEGMENTS } from "../../../shared/urls/routes.ts";
import { foldUrlPath } from "./foldUrlPath.ts";
import { isMarkdown, withoutExtension } from "../../files/fileName.ts";
import { isReserved } from "../../markdown/structure/reservedIds.ts";
import { foldId } from "../../markdown/structure/otherIds.ts";
import type { UrlLink } from "../../assets/linkedFiles/urlAttributes.ts";
import { sourceOf } from "./linkedSources.ts";
import { likelyMeant } from "../../../shared/urls/likelyMeant.ts";
import { memoize } from "../../cache/memoize.ts";
import type { Problem } from "../../diagnostics/problem.ts";
import type { PublishedPage } from "./publishedPage.ts";
import { createServedElsewhere } from "../../../shared/urls/servedElsewhere.ts";

interface Known {
  base: string;
  /** URLs of lists, including tags, below the base path. */
  lists: readonly string[];
  /** Paths of static files. */
  files: readonly string[];
  /** Path prefixes that other servers of the origin answer. */
  external: readonly string[];
  /** Linked files and folders that are not pages; see `findLinkedSources`. */
  others: ReadonlySet<string>;
}

/** Maximum number of suggestions: each takes time in proportion to the number of names. */
const MOST_SUGGESTIONS = 200;

/** Reports links by URL, such as `/2017/05/05/a/` and `../a`, that lead to no page, list, file or alias of this site. */
export function checkLinks(
  pages: readonly PublishedPage[],
  { base, lists, files, external, others }: Known,
): Problem[] {
  const pagePaths = pages.map(({ url }) => `/${url.slice(base.length)}`);
  const byName = new Map(pagePaths.map((path) => [nameOf(foldWritten(path)), decodeUrl(path)]));
  const byStem = memoize(() => new Map(pages.map(({ document: { file } }) => [stemOf(file), file])));
  const names = [...byName.keys()].filter((name) => /\p{L}{2}/u.test(name));
  const aliases = pages.flatMap(({ document }) => document.aliases);
  const indexes = files.map((file) => `/${file.replace(/(?:^|\/)index\.html$/, "/")}`);
  const known = new Set([
    ...[...pagePaths, ...aliases, ...lists, "/"].map(foldWritten),
    ...indexes.map(foldUrlPath),
  ]);
  const firsts = new Set([...known].map((path) => path.split("/")[1]));
  const isServedElsewhere = createServedElsewhere(external);
  let suggestions = 0;

  const isThere = (path: string) => {
    const [, first = "", second] = path.split("/");
    const isListed = second !== undefined && /^(?:posts|tags)$/.test(first);
    return known.has(path) || (RESERVED_SEGMENTS.includes(first) && !isListed);
  };
  const pageAt = memoize(() => new Map(pagePaths.map((path, index) => [foldWritten(path), pages[index]])));
  /** Describes what is wrong with the id of a link to a page. Ids of generated pages and of the app itself are not checked. */
  const faultOfHash = (path: string, written: string) => {
    const hash = decodeUrl(splitUrl(written).hash.slice(1)).replace(/:~:.*$/s, "");
    const { ids, file, title } = pageAt().get(path)?.document ?? {};
    if (!ids || title === undefined || ids.includes(hash)) return undefined;
    // The heading that became the page's title is its top.
    if (/^(?:top)?$/i.test(hash) || isReserved(hash) || foldId(hash) === foldId(title)) return undefined;
    // `C#.md` names a file.
    if (isMarkdown(`a${hash.replace(/#.*/, "")}`)) return undefined;
    const meant = ids.find((id) => foldId(id) === foldId(hash));
    return `${file} has no \`#${hash}\`; ${meant ? `did you mean \`#${meant}\`?` : "fix it, or remove it"}`;
  };
  const nearTo = (path: string) => {
    const name = nameOf(path);
    const isComparable = !byName.has(name) && suggestions++ < MOST_SUGGESTIONS;
    return byName.get((isComparable ? likelyMeant(name, names) : undefined) ?? name);
  };
  const remedyFor = (path: string, { path: written }: UrlLink, file: string) => {
    const named = sourceOf({ path: written }, file);
    const source = named === undefined ? undefined : byStem().get(stemOf(named));
    if (source !== undefined) return `link to the file, \`${posix.relative(posix.dirname(file), source)}\``;
    if (named !== undefined && others.has(named.toLowerCase()))
      return `\`${named}\` exists but is not a page: to make it one, use \`pages:\` in site.yaml; to publish it as it is, \`static:\``;
    const near = nearTo(path);
    if (near) return `did you mean \`${near}\`?`;
    const [, first = ""] = path.split("/");
    const elsewhere = `if another server answers there, add \`external: [/${first}/]\` to site.yaml`;
    return `fix it, or link to the post's file${firsts.has(first) ? "" : `; ${elsewhere}`}`;
  };

  return pages.flatMap(({ document: { file, urlLinks }, url }) =>
    urlLinks.flatMap((link): Problem[] => {
      const { line, written } = link;
      const resolved = resolve(link.path, url, base);
      if (resolved === undefined || isServedElsewhere(base + resolved.slice(1))) return [];
      const path = foldWritten(resolved);
      // A link with the origin of the site may contain a base path, which `npm run check` does not know.
      if (isThere(path) || (link.isWhole && isThere(path.replace(/^\/[^/]*(?=\/)/, "")))) {
        const fault = faultOfHash(path, written);
        const message = `link \`${written}\` leads nowhere: ${fault}`;
        return fault
          ? [{ severity: "warning", kind: "link", file, line, message, cause: "link to no id" }]
          : [];
      }
      const what = link.path.startsWith("/") ? "no such address" : `no address \`${decodeUrl(resolved)}\``;
      const message = `link \`${written}\` leads nowhere: this site has ${what}; ${remedyFor(path, link, file)}`;
      const cause = link.path.startsWith("/") ? `url below /${path.split("/")[1]}/` : "relative address";
      return [{ severity: "warning", kind: "link", file, line, message, cause }];
    }),
  );
}

/** Resolves a path below the base path; `undefined` if a relative one leads out of it. */
function resolve(path: string, url: string, base: string): string | undefined {
  if (path.startsWith("/")) return path;
  if (!URL.canParse(path, `https://a.invalid${url}`)) return undefined;
  const { pathname } = new URL(path, `https://a.invalid${url}`);
  return `${pathname}/`.startsWith(base) ? `/${pathname.slice(base.length)}` : undefined;
}

/** Normalizes the path of a URL that may be percent-encoded, for comparison. */
function foldWritten(url: string): string {
  return foldUrlPath(decodeUrl(splitUrl(url).path));
}

/** Returns a path in lower case without its extension, `index` and final slash, which URLs of posts do not have. */
function stemOf(path: string): string {
  return withoutExtension(path.toLowerCase().replace(/\/$/, "")).replace(/\/index$/, "");
}

/** Returns the last segment of a path, which often stays the same when a post moves. */
function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
