/** The components of a URL. They are not decoded, because `%23` in a path does not begin a hash. */
export interface UrlPieces {
  path: string;
  /** Includes the `?`; `""` without a query. */
  query: string;
  /** Includes the `#`; `""` without a hash. */
  hash: string;
}

/** Splits a URL into path, query and hash, as https://url.spec.whatwg.org/#url-parsing does, without decoding it. */
export function splitUrl(url: string): UrlPieces {
  const [beforeHash = "", hash = ""] = splitAt(url, "#");
  const [path = "", query = ""] = splitAt(beforeHash, "?");
  return { path, query, hash };
}

/** Percent-encodes `%` and the characters of https://url.spec.whatwg.org/#path-percent-encode-set in a path. */
export function encodePath(path: string): string {
  return encodeURI(path).replace(/[?#]/g, encodeURIComponent);
}

/** Percent-encodes a URL. Escapes that it already contains stay unchanged. */
export function encodeUnescaped(url: string): string {
  return encodeURI(url).replace(/%25(?=[\da-f]{2})/gi, "%");
}

function splitAt(text: string, separator: string): [string, string] {
  const index = text.indexOf(separator);
  return index === -1 ? [text, ""] : [text.slice(0, index), text.slice(index)];
}
