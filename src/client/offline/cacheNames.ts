import type { FileKind } from "../serviceWorker/cacheRules.ts";
import type { Owner } from "../serviceWorker/owner.ts";

/** Format version of cached responses. Increase it if a new worker would misread older responses. */
const VERSION = 2;

/**
 * Kinds whose file names contain a hash, mapped to their format version. Their files are valid for every version and
 * site.
 */
const HASHED_KINDS: Partial<Record<string, string>> = { code: "1", pictures: "1" };

const NAME = /^maru (\w+)\.v(\S+) (.+)$/;

/**
 * Returns the name of the cache for one kind of file. All sites of an origin share its caches. The `scope`
 * distinguishes sites with different base paths; `site` distinguishes sites that replace each other at the same URL.
 */
export function cacheName(kind: FileKind | "start", { scope, site }: Owner): string {
  return `maru ${kind}.v${versionOf(kind, site)} ${scope}`;
}

function versionOf(kind: string, site: string): string {
  return HASHED_KINDS[kind] ?? `${VERSION}.${site}`;
}

/** Whether a cache belongs to the site at a scope. */
export function isOfScope(name: string, scope: string): boolean {
  return NAME.exec(name)?.[3] === scope;
}

/** Whether a cache belongs to another version, or to a previous site at the same scope. */
export function isOutdated(name: string, { scope, site }: Owner): boolean {
  const [, kind = "", version] = NAME.exec(name) ?? [];
  return isOfScope(name, scope) && version !== versionOf(kind, site);
}
