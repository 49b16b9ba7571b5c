import { decodeUrl } from "../../shared/urls/decodeUrl.ts";
import { ConfigError } from "../diagnostics/errors.js";

/**
 * Matches characters that a base path must not contain. `$`, `*` and `:` begin variables and patterns in the configuration files of hosts,
 * where they cannot be escaped. The others cannot be part of a folder name in a path.
 */
const INVALID = /[$*:\\?#%\p{Cc}]|\/\//u;

/** Matches the percent-encoded forms of `/` and `\`. */
const ENCODED_SLASH = /%(?:2f|5c)/i;

/** What {@link INVALID} and {@link ENCODED_SLASH} match, for messages. */
export const INVALID_IN_BASE = "`$`, `*`, `:`, `\\`, `?`, `#`, `//`, `%2F`, `%25` and control characters";

/**
 * Returns the canonical form of a base path: in NFC, percent-encoded, with slashes at both ends. So `blog` and `/blog` become `/blog/`, and
 * `/글/` becomes `/%EA%B8%80/`. Returns `undefined` if the path contains characters that a base path must not contain.
 */
export function normalizeBase(path: string): string | undefined {
  const decoded = decodeUrl(path).normalize("NFC");
  if (ENCODED_SLASH.test(path) || INVALID.test(decoded)) return undefined;
  const { pathname } = new URL(decoded.replace(/^\/?/, "/"), "https://a.invalid");
  return pathname.endsWith("/") ? pathname : `${pathname}/`;
}

/**
 * Returns the canonical form of the value of `--base`. URLs and relative paths are rejected, because URLs of pages cannot be derived from
 * them.
 * @throws ConfigError if the base path is invalid.
 */
export function checkBase(base: string): string {
  if (base === "" || /^(?:\.{1,2}(?:\/|$)|\/\/|[a-z][a-z\d+.-]*:\/\/)/i.test(base)) {
    throw new ConfigError(`--base: found \`${base}\`, expected a path such as \`/blog/\`.`);
  }
  const normalized = normalizeBase(base);
  if (normalized === undefined) {
    throw new ConfigError(
      `--base: found \`${base}\`, expected a path such as \`/blog/\` without ${INVALID_IN_BASE}.`,
    );
  }
  return normalized;
}
