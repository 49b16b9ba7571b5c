import { decodeUrl } from "../../shared/urls/decodeUrl.ts";
import { ConfigError } from "../diagnostics/errors.js";

/** `$`, `*` and `:` are variables and patterns in the files for hosts, which can't quote them; no path has the others in a name. */
const UNFIT = /[$*:\\\p{Cc}]|%(?:2f|5c)/iu;

/**
 * Checks the base path of a site as Vite passes it. Vite turns `/blog` and `blog` into `/blog/`, but also accepts URLs and relative paths
 * (https://vite.dev/guide/build#relative-base). URLs of pages cannot be derived from those.
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
