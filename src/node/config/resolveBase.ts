import { checkBase } from "./checkBase.ts";

/** The settings that determine the base path of a site. */
interface BaseOptions {
  /** The site's URL, as `readSiteUrl` returns it. */
  siteUrl: string | undefined;
  /** Value of `--base`; `undefined` without this option. */
  base: string | undefined;
}

/**
 * Returns the base path of a site, such as `/` or `/blog/`: the value of `--base`, or else the path of the site's URL. Without both, returns
 * `/`.
 * @throws ConfigError if the value of `--base` is invalid.
 */
export function resolveBase({ siteUrl, base }: BaseOptions): string {
  if (base !== undefined) return checkBase(base);
  return siteUrl === undefined ? "/" : new URL(siteUrl).pathname;
}
