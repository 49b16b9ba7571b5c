import { decodeUrl } from "../../shared/urls/decodeUrl.ts";
import { splitUrl } from "../../shared/urls/splitUrl.ts";
import { trimSlashes } from "./contentPath.ts";

/** Maximum length of a path segment, in UTF-8 bytes. File systems allow 255; `.br` may be appended to a file name. */
const MAX_SEGMENT_BYTES = 250;

/** Characters that hosts or file systems treat as the end of a path or as `/`. */
// oxlint-disable-next-line eslint/no-control-regex -- control characters are searched for
const FORBIDDEN = /[\u0000-\u001f\u007f\u2028\u2029\\]/;

/**
 * Returns the decoded path of a former address: `/2019/old/` for `2019/old`. Returns `undefined` if static hosts cannot redirect it, for
 * example because it has a query.
 */
export function normalizeAlias(alias: string): string | undefined {
  const { path: written, query } = splitUrl(alias);
  const path = trimSlashes(decodeUrl(written).normalize("NFC"));
  const isPart = (part: string) => !/^\.*$/.test(part) && Buffer.byteLength(part) <= MAX_SEGMENT_BYTES;
  if (query || FORBIDDEN.test(path) || !path.split("/").every(isPart)) return undefined;
  return /\.html?$/i.test(path) ? `/${path}`.replace(/\/index\.html?$/i, "/") : `/${path}/`;
}
