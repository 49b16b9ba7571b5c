/** The pieces of an address as they are written: none is decoded, so that a `%23` in a path is part of a name. */
export interface UrlPieces {
  path: string;
  /** With its `?`, or `""`. */
  query: string;
  /** With its `#`, or `""`. */
  hash: string;
}

/** Splits an address before anything in it is decoded, as https://url.spec.whatwg.org/#url-parsing does. */
export function splitUrl(url: string): UrlPieces {
  const [beforeHash = "", hash = ""] = splitAt(url, "#");
  const [path = "", query = ""] = splitAt(beforeHash, "?");
  return { path, query, hash };
}

/** A path as it is in an address: https://url.spec.whatwg.org/#path-percent-encode-set, and `%`. */
export function encodePath(path: string): string {
  return encodeURI(path).replace(/[?#]/g, encodeURIComponent);
}

/** An address in which an author has escaped some signs and not others, with all escaped. */
export function encodeRest(url: string): string {
  return encodeURI(url).replace(/%25(?=[\da-f]{2})/gi, "%");
}

function splitAt(text: string, sign: string): [string, string] {
  const index = text.indexOf(sign);
  return index === -1 ? [text, ""] : [text.slice(0, index), text.slice(index)];
}
