import { decodeUrl } from "../../shared/urls/decodeUrl.ts";
import { ConfigError } from "../diagnostics/errors.js";

/** `$`, `*` and `:` are variables and patterns in the files for hosts, which can't quote them; no path has the others in a name. */
const UNFIT = /[$*:\\\p{Cc}]|%(?:2f|5c)/iu;

/**
 * Checks the base path of a site as Vite gives it. Vite makes `/blog/` of `/blog` and `blog`, but a build may also have a URL or a
 * relative path (https://vite.dev/guide/build#relative-base), from which URLs of pages cannot be derived.
 */
export function checkBase(base: string): string {
  if (!/^\/(?!\/)(?:.*\/)?$/.test(base)) {
    throw new ConfigError(`--base: found \`${base}\`, expected a path such as \`/blog/\`.`);
  }
  if (UNFIT.test(base) || UNFIT.test(decodeUrl(base))) {
    throw new ConfigError(
      `--base: found \`${base}\`, expected a path such as \`/blog/\` without \`$\`, \`*\`, \`:\`, \`\\\`, \`%2F\` and control characters.`,
    );
  }
  return base;
}
