import { decodeUrl } from "../../shared/urls/decodeUrl.ts";
import { ConfigError } from "../diagnostics/errors.js";

/** `$`, `*` and `:` are variables and patterns in the files for hosts, which can't quote them; no path has the others in a name. */
const UNFIT = /[$*:\\\p{Cc}]|%(?:2f|5c)/iu;

/**
 * The path below which a site stands, as Vite gives it: that makes `/blog/` of `/blog` and of `blog`, but lets through, for a build, an
 * address or a relative path (https://vite.dev/guide/build#relative-base), from which the addresses of pages cannot be told.
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
