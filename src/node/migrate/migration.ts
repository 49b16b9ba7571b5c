import { readableUrl } from "../../shared/urls/readableUrl.ts";
import { readSiteUrl } from "../config/schema/siteUrl.ts";
import type { Value } from "../content/frontMatter/value.ts";
import type { RoutePath } from "../../shared/urls/urlTypes.ts";
import type { KeyReport } from "./keyReport.ts";

/** The result of converting another engine's configuration. */
export interface MigrationResult {
  /** Name of the engine for messages. */
  engine: string;
  /** Settings for `site.yaml`, in order. */
  settings: Record<string, unknown>;
  /** What an author must know or do, such as a part of the site that was not converted. Each is one line. */
  notes: string[];
  /** What happened to each key of the configuration. */
  keys: KeyReport;
  /**
   * Addresses of the old site by the engine's own rules: those of posts, pages and generated lists. `maru migrate` compares them with what
   * answers them in Maru, unless the author has a sitemap of the old site. Absent if the rules are unknown.
   */
  formerUrls?: readonly RoutePath[];
  /** Base path of the site, with slashes at both ends; absent for the root. */
  base?: string | undefined;
}

/** The files of a site to convert. All paths are relative to its folder and contain `/`. */
export interface MigratedSite {
  /** Name of the folder. */
  name: string;
  /** Path of the main configuration file. */
  file: string;
  /** The parsed main configuration, which is a mapping; without entries if the engine has no configuration that can be read. */
  config: Value;
  /** Whether a file or folder exists. */
  exists(path: string): boolean;
  /** Returns the text of a file; `undefined` if it does not exist. */
  read(path: string): Promise<string | undefined>;
  /** Returns the paths of all files in a folder and its subfolders, sorted; none if it does not exist. */
  list(folder: string): Promise<string[]>;
}

/** Converts the configuration of a site. */
export type ReadEngine = (site: MigratedSite) => Promise<MigrationResult>;

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
