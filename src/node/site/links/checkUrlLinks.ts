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
  /** Path prefixes that other servers of the origin answer. */
  external: readonly string[];
  /** Linked files and folders that are not pages; see `findLinkedSources`. */
  others: ReadonlySet<string>;
}

/** Reports links by URL, such as `/2017/05/05/a/` and `../a`, that lead to no page, list, file or alias of this site. */
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
    // A link with the origin of the site may contain a base path, which `npm run check` does not know.
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

/** Returns what is wrong with the id of a link to a document. Ids of generated pages and of the app itself are not checked. */
function missingId(written: string, { ids, file, title }: Document): string | undefined {
  const hash = decodeUrl(splitUrl(written).hash.slice(1)).replace(/:~:.*$/s, "");
  // The heading that became the page's title is its top.
  if (ids.includes(hash) || /^(?:top)?$/i.test(hash) || foldId(hash) === foldId(title)) return undefined;
  // `C#.md` names a file.
  if (isReserved(hash) || isMarkdown(`a${hash.replace(/#.*/, "")}`)) return undefined;
  const meant = ids.find((id) => foldId(id) === foldId(hash));
  return `${file} has no \`#${hash}\`; ${meant ? `did you mean \`#${meant}\`?` : "fix it, or remove it"}`;
}

/** Resolves the path of a link on a page; `undefined` if a relative one leads out of the base path. */
function resolve(path: string, url: SiteUrl, base: string): RoutePath | undefined {
  if (path.startsWith("/")) return path;
  if (!URL.canParse(path, `https://a.invalid${url}`)) return undefined;
  const { pathname } = new URL(path, `https://a.invalid${url}`);
  return `${pathname}/`.startsWith(base) ? `/${pathname.slice(base.length)}` : undefined;
}
