import { readableUrl } from "../../shared/urls/readableUrl.ts";
import { readSiteUrl } from "../config/schema/siteUrl.ts";
import { isMapping, type Value } from "../content/frontMatter/value.ts";

/** The result of converting another engine's configuration. */
export interface MigrationResult {
  /** Name of the engine for messages. */
  engine: string;
  /** Settings for `site.yaml`, in order. */
  settings: Record<string, unknown>;
  /** Messages for the author, such as the names of settings that were not converted. Each is one line. */
  notes: string[];
  /** Base path of the site, with slashes at both ends; absent for the root. */
  base?: string | undefined;
}

/** Input for converting the configuration of a site. */
export interface MigratedSite {
  /** The parsed configuration, which is a mapping. */
  config: Value;
  /** Whether a path relative to the site's folder exists. */
  exists(path: string): boolean;
}

/** Returns the base path of a URL: `/blog/` for `https://example.org/blog` or `/blog`; `undefined` for the root. */
export function baseOf(url: string | undefined): string | undefined {
  const path = URL.canParse(url ?? "", "https://example.org")
    ? new URL(url ?? "", "https://example.org").pathname
    : "/";
  return path === "/" ? undefined : path.replace(/\/?$/, "/");
}

/** Removes settings whose value is `undefined` or `""`. */
export function settingsOf(entries: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(entries).filter(([, value]) => value !== undefined && value !== ""),
  );
}

/**
 * Returns the value of `url` in `site.yaml` for a site with this URL: `https://example.org` or `https://example.org/blog/`. Returns
 * `undefined` for anything that is not such a URL, such as `/`.
 */
export function urlSettingOf(url: string | undefined): string | undefined {
  const siteUrl = url === undefined ? undefined : readSiteUrl(url);
  return siteUrl && (baseOf(siteUrl) ? readableUrl(siteUrl) : new URL(siteUrl).origin);
}

/** Adds a note that lists the keys of the configuration that are not in `read`. */
export function noteIgnoredKeys(config: Value, read: readonly string[], notes: string[]): void {
  const keys = isMapping(config) ? config.entries.map(({ key }) => key) : [];
  const ignored = keys.filter((key) => !read.includes(key));
  if (ignored.length > 0) notes.push(`not carried over: ${ignored.join(", ")}`);
}
