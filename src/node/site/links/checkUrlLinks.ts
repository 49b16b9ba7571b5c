import { decodeUrl } from "../../../shared/urls/decodeUrl.ts";
import { createServedElsewhere } from "../../../shared/urls/servedElsewhere.ts";
import { splitUrl } from "../../../shared/urls/splitUrl.ts";
import type { RoutePath, SiteUrl } from "../../../shared/urls/urlTypes.ts";
import type { UrlLink } from "../../assets/linkedFiles/urlLink.ts";
import type { Document } from "../../content/document.ts";
import type { Problem } from "../../diagnostics/problem.ts";
import { isMarkdown } from "../../files/fileName.ts";
import { foldId } from "../../markdown/structure/otherIds.ts";
import { isReserved } from "../../markdown/structure/reservedIds.ts";
import { foldUrl } from "./foldUrlPath.ts";
import { createKnownUrls, type SiteUrls } from "./knownUrls.ts";
import type { PublishedPage } from "./publishedPage.ts";
import { createUrlRemedies } from "./urlRemedies.ts";

interface Known extends SiteUrls {
  /** Path prefixes that other servers at the same origin serve. */
  external: readonly string[];
  /** Linked files and folders that are not posts or pages; see `findLinkedSources`. */
  others: ReadonlySet<string>;
}

/**
 * Reports broken links by URL, such as `/2017/05/05/a/` and `../a`: no page, list, file or alias of this site has the URL, or its page
 * lacks the id that the link contains.
 */
export function checkUrlLinks(
  pages: readonly PublishedPage[],
  { base, lists, files, external, others }: Known,
): Problem[] {
  const known = createKnownUrls(pages, { base, lists, files });
  const remedyFor = createUrlRemedies(pages, { base, known, others });
  const isServedElsewhere = createServedElsewhere(external);

  const problemOf = (link: UrlLink, url: SiteUrl, file: string): Problem | undefined => {
    const resolved = resolve(link.path, url, base);
    if (resolved === undefined || isServedElsewhere(base + resolved.slice(1))) return undefined;
    const path = foldUrl(resolved);
    const warn = (fault: string, cause: string): Problem => {
      const message = `link \`${link.written}\` leads nowhere: ${fault}`;
      return { severity: "warning", kind: "link", file, line: link.line, message, cause };
    };
    // An absolute URL may begin with the base path, which `npm run check` does not know if it comes from `--base`. So its path is also
    // tried without its first segment.
    if (known.has(path) || (link.isAbsolute && known.has(path.replace(/^\/[^/]*(?=\/)/, "")))) {
      const document = known.documentAt(path);
      const fault = document && missingId(link.written, document);
      return fault === undefined ? undefined : warn(fault, "link to no id");
    }
    const isRelative = !link.path.startsWith("/");
    const what = isRelative ? `no address \`${decodeUrl(resolved)}\`` : "no such address";
    return warn(
      `this site has ${what}; ${remedyFor(path, link, file)}`,
      isRelative ? "relative URL" : `URL below /${path.split("/")[1]}/`,
    );
  };

  return pages.flatMap(({ document: { file, urlLinks }, url }) =>
    urlLinks.flatMap((link) => problemOf(link, url, file) ?? []),
  );
}

/**
 * Describes the problem of a link to an id that its target document lacks; `undefined` if there is none. Ids of the app are not checked.
 */
function missingId(written: string, { ids, file, title }: Document): string | undefined {
  const hash = decodeUrl(splitUrl(written).hash.slice(1)).replace(/:~:.*$/s, "");
  // The first heading may have become the page's title. A link to its id leads to the top of the page.
  if (ids.includes(hash) || /^(?:top)?$/i.test(hash) || foldId(hash) === foldId(title)) return undefined;
  // In `C#.md`, the `#` is part of a file name and is not escaped.
  if (isReserved(hash) || isMarkdown(`a${hash.replace(/#.*/, "")}`)) return undefined;
  const meant = ids.find((id) => foldId(id) === foldId(hash));
  return `${file} has no \`#${hash}\`; ${meant ? `did you mean \`#${meant}\`?` : "fix it, or remove it"}`;
}

/** Resolves the path of a link on the page `url`. Returns `undefined` if a relative path is invalid or leads outside the base path. */
function resolve(path: string, url: SiteUrl, base: string): RoutePath | undefined {
  if (path.startsWith("/")) return path;
  if (!URL.canParse(path, `https://a.invalid${url}`)) return undefined;
  const { pathname } = new URL(path, `https://a.invalid${url}`);
  return `${pathname}/`.startsWith(base) ? `/${pathname.slice(base.length)}` : undefined;
}
