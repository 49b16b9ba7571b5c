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
 * Returns the origin of a URL: `https://example.org`. If the URL has a path, adds a note about the build option `--base`, because the path
 * is not a setting.
 */
export function originOf(url: string | undefined, notes: string[]): string | undefined {
  if (!url || !URL.canParse(url)) return undefined;
  const base = baseOf(url);
  if (base) notes.push(`the site is below ${base}: build it with \`npm run build -- --base ${base}\``);
  return new URL(url).origin;
}

/** Adds a note that lists the keys of the configuration that are not in `read`. */
export function noteIgnoredKeys(config: Value, read: readonly string[], notes: string[]): void {
  const keys = isMapping(config) ? config.entries.map(({ key }) => key) : [];
  const ignored = keys.filter((key) => !read.includes(key));
  if (ignored.length > 0) notes.push(`not carried over: ${ignored.join(", ")}`);
}
