/**
 * The components of a URL. They are not decoded, because a decoded `%23` in a path would look like the start of a
 * hash.
 */
export interface UrlPieces {
  path: string;
  /** Includes the `?`; `""` without a query. */
  query: string;
  /** Includes the `#`; `""` without a hash. */
  hash: string;
}

/**
 * Splits a URL into path, query and hash at the same characters as https://url.spec.whatwg.org/#url-parsing. Does not
 * decode it.
 */
export function splitUrl(url: string): UrlPieces {
  const [beforeHash = "", hash = ""] = splitAt(url, "#");
  const [path = "", query = ""] = splitAt(beforeHash, "?");
  return { path, query, hash };
}

/**
 * Percent-encodes `%` in a path, and at least the characters of https://url.spec.whatwg.org/#path-percent-encode-set.
 */
export function encodePath(path: string): string {
  return encodeURI(path).replace(/[?#]/g, encodeURIComponent);
}

/** Percent-encodes the invalid characters of a URL. Escapes that it already contains stay unchanged. */
export function encodeUnescaped(url: string): string {
  return encodeURI(url).replace(/%25(?=[\da-f]{2})/gi, "%");
}

function splitAt(text: string, separator: string): [string, string] {
  const index = text.indexOf(separator);
  return index === -1 ? [text, ""] : [text.slice(0, index), text.slice(index)];
}
