/** The components of a URL, not decoded: a `%23` in the path is part of a name. */
export interface UrlPieces {
  path: string;
  /** Includes the `?`; `""` without a query. */
  query: string;
  /** Includes the `#`; `""` without a hash. */
  hash: string;
}

/** Splits a URL into path, query and hash, as https://url.spec.whatwg.org/#url-parsing does. Nothing is decoded. */
export function splitUrl(url: string): UrlPieces {
  const [beforeHash = "", hash = ""] = splitAt(url, "#");
  const [path = "", query = ""] = splitAt(beforeHash, "?");
  return { path, query, hash };
}

/** Percent-encodes a path: https://url.spec.whatwg.org/#path-percent-encode-set, and `%`. */
export function encodePath(path: string): string {
  return encodeURI(path).replace(/[?#]/g, encodeURIComponent);
}

/** Percent-encodes a URL that may already contain escapes, which stay unchanged. */
export function encodeUnescaped(url: string): string {
  return encodeURI(url).replace(/%25(?=[\da-f]{2})/gi, "%");
}

function splitAt(text: string, separator: string): [string, string] {
  const index = text.indexOf(separator);
  return index === -1 ? [text, ""] : [text.slice(0, index), text.slice(index)];
}
