import type { Value } from "../content/frontMatter/value.ts";

/** The result of reading another engine's configuration. */
export interface Adoption {
  /** Of the engine, for people. */
  engine: string;
  /** The contents of `site.yaml`, in order. */
  settings: Record<string, unknown>;
  /** What could not be carried over, a line each. */
  notes: string[];
  /** The base path of the site, with slashes around it; absent if that is the root. */
  base?: string | undefined;
}

/** What an engine's reader is given of a site. */
export interface MigratedSite {
  /** The configuration, a mapping. */
  config: Value;
  /** Whether a path from the site's folder is there. */
  exists(path: string): boolean;
}

/** `/blog/` of `https://example.org/blog`, or of `/blog` alone; `undefined` of the root. */
export function baseOf(url: string | undefined): string | undefined {
  const path = URL.canParse(url ?? "", "https://example.org")
    ? new URL(url ?? "", "https://example.org").pathname
    : "/";
  return path === "/" ? undefined : path.replace(/\/?$/, "/");
}

/** Omits empty settings, so that `site.yaml` is short. */
export function settingsOf(entries: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(entries).filter(([, value]) => value !== undefined && value !== ""),
  );
}

/** Returns the origin of a URL: `https://example.org`. Its path is the base path of the build: `--base`. */
export function originOf(url: string | undefined, notes: string[]): string | undefined {
  if (!url || !URL.canParse(url)) return undefined;
  const base = baseOf(url);
  if (base) notes.push(`the site is below ${base}: build it with \`npm run build -- --base ${base}\``);
  return new URL(url).origin;
}

/** Adds a note that names the keys of the configuration that Maru does not read. */
export function noteUnread(keys: readonly string[], read: readonly string[], notes: string[]): void {
  const unread = keys.filter((key) => !read.includes(key));
  if (unread.length > 0) notes.push(`not carried over: ${unread.join(", ")}`);
}
