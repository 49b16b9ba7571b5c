import { decodeUrl } from "../../shared/urls/decodeUrl.ts";
import { ConfigError } from "../diagnostics/errors.js";

/**
 * Matches invalid characters. `$`, `*` and `:` begin variables and patterns in the configuration files of hosts, where they cannot be
 * escaped. The other characters cannot be part of a folder name in a path.
 */
const INVALID = /[$*:\\\p{Cc}]|%(?:2f|5c)/iu;

/**
 * Returns the base path that Vite passes, if it is valid. Vite turns `/blog` and `blog` into `/blog/`, but also accepts URLs and relative
 * paths (https://vite.dev/guide/build#relative-base). URLs and relative paths are rejected, because URLs of pages cannot be derived from
 * them.
 * @throws ConfigError if the base path is invalid.
 */
export function checkBase(base: string): string {
  if (!/^\/(?!\/)(?:.*\/)?$/.test(base)) {
    throw new ConfigError(`--base: found \`${base}\`, expected a path such as \`/blog/\`.`);
  }
  if (INVALID.test(base) || INVALID.test(decodeUrl(base))) {
    throw new ConfigError(
      `--base: found \`${base}\`, expected a path such as \`/blog/\` without \`$\`, \`*\`, \`:\`, \`\\\`, \`%2F\` and control characters.`,
    );
  }
  return base;
}
