import { HASHED_FILE } from "../../shared/urls/hashedFile.ts";
import { METADATA_FILE } from "../../shared/urls/routes.ts";

/** How one kind of file is kept. */
export interface Rule {
  /** Whether the network is asked first, and what is kept stands in; otherwise a name tells what the file holds. */
  isNewestFirst: boolean;
  /** Files at most; those that were not used for longest go first. */
  most: number;
  /** Days for which a file is kept that nobody asks for. */
  days: number;
  /** What the answer must say it is: a host's page of excuses is never kept in place of a script. */
  type: RegExp;
  /** Whether all of the kind goes where the browser has no room left: what is large, and can be missed. */
  isFirstToGo?: boolean;
}

/** Two months: a book that lay aside for a holiday, and more. */
const TWO_MONTHS = 60;

/**
 * What is kept of a site, by kind, each in a cache of its own so that none can drive out another. At the usual sizes, all
 * of it full: 4 MB of pages and bodies each, 1 MB of scripts, 10 MB of the search of a large site, 20 MB of pictures. A browser grants
 * an origin a multiple: https://developer.mozilla.org/en-US/docs/Web/API/Storage_API/Storage_quotas_and_eviction_criteria
 */
export const KINDS = {
  /** 60 KB each at most, as a rule 20. */
  pages: { isNewestFirst: true, most: 100, days: TWO_MONTHS, type: /^text\/html\b/ },
  metadata: { isNewestFirst: true, most: 1, days: TWO_MONTHS, type: /json\b/ },
  /** Of this build and of a few before it, which a page that is still open may ask for. */
  summaries: { isNewestFirst: false, most: 3, days: TWO_MONTHS, type: /json\b/ },
  bodies: { isNewestFirst: false, most: 200, days: TWO_MONTHS, type: /json\b/ },
  /** A search of terms fetches up to 500 files ahead. */
  search: { isNewestFirst: false, most: 600, days: TWO_MONTHS, type: /json\b/, isFirstToGo: true },
  /** About 60 a build; a year, as hosts are told, since the code of a site that rests does not change. */
  code: { isNewestFirst: false, most: 250, days: 365, type: /javascript|^text\/css|font/ },
  /** 200 KB each, as a photo at the width of the text has. */
  pictures: { isNewestFirst: false, most: 100, days: TWO_MONTHS, type: /^image\//, isFirstToGo: true },
  /** The author's own, whose names do not tell what they hold. */
  staticPictures: { isNewestFirst: true, most: 50, days: TWO_MONTHS, type: /^image\//, isFirstToGo: true },
} satisfies Record<string, Rule>;

export type Kind = keyof typeof KINDS;

const NAMED = new RegExp(`^${HASHED_FILE}`);

/** What a browser says of a request. */
export type Asked = Pick<Request, "url" | "mode" | "destination">;

/** The kind of what is asked for below `scope`, an address with origin and base; `undefined` for what is never kept. */
export function kindOf({ url, mode, destination }: Asked, scope: string): Kind | undefined {
  if (!url.startsWith(scope)) return undefined;
  if (mode === "navigate") return "pages";
  const path = url.slice(scope.length).replace(/[?#].*/, "");
  if (path === METADATA_FILE) return "metadata";
  if (!NAMED.test(path)) return destination === "image" ? "staticPictures" : undefined;
  if (path.startsWith("manifest.summaries.")) return "summaries";
  if (/(?:^|\/)body\.[^/]*$/.test(path)) return "bodies";
  if (path.endsWith(".json")) return path.startsWith("search/") ? "search" : undefined;
  if (/\.(?:js|css|woff2)$/.test(path)) return "code";
  return /\.(?:avif|webp|png|jpe?g|gif|svg)$/.test(path) ? "pictures" : undefined;
}

type Answer = Pick<Response, "status" | "type" | "redirected" | "headers">;

/** Whether an answer is what was asked for, from this origin. A page that was forwarded cannot answer for another address. */
export function isKeepable({ status, type, redirected, headers }: Answer, rule: Rule): boolean {
  return (
    status === 200 && type === "basic" && !redirected && rule.type.test(headers.get("content-type") ?? "")
  );
}
