import type { Value } from "../content/frontMatter/value.ts";

/** What was made of another engine's configuration. */
export interface Adoption {
  /** Of the engine, for people. */
  engine: string;
  /** What `site.yaml` will say, in order. */
  settings: Record<string, unknown>;
  /** What could not be carried over, a line each. */
  notes: string[];
  /** The path below which the site lies, with slashes around it; absent where that is the root. */
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

/** Leaves out what is not said, so that `site.yaml` is short. */
export function settingsOf(entries: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(entries).filter(([, value]) => value !== undefined && value !== ""),
  );
}

/** `https://example.org` of an address; a path is of the build: `--base`. */
export function originOf(url: string | undefined, notes: string[]): string | undefined {
  if (!url || !URL.canParse(url)) return undefined;
  const base = baseOf(url);
  if (base) notes.push(`the site lies below ${base}: build it with \`npm run build -- --base ${base}\``);
  return new URL(url).origin;
}

/** Names what the configuration says besides, which Maru does not read. */
export function noteUnread(keys: readonly string[], read: readonly string[], notes: string[]): void {
  const unread = keys.filter((key) => !read.includes(key));
  if (unread.length > 0) notes.push(`not carried over: ${unread.join(", ")}`);
}
