import { decodeUrl } from "../../shared/urls/decodeUrl.ts";
import { ConfigError } from "../diagnostics/errors.js";

/**
 * Matches invalid characters. `$`, `*` and `:` are variables and patterns in the configuration files of hosts, which can't quote them. The
 * others can't be part of a name in a path.
 */
const INVALID = /[$*:\\\p{Cc}]|%(?:2f|5c)/iu;

/**
 * Checks the base path of a site as Vite passes it. Vite turns `/blog` and `blog` into `/blog/`, but also accepts URLs and relative paths
 * (https://vite.dev/guide/build#relative-base). Such values are rejected, because URLs of pages cannot be derived from them.
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
