import type { FileKind } from "../serviceWorker/cacheRules.ts";
import type { Owner } from "../serviceWorker/owner.ts";

/**
 * Format version of the cached responses of all kinds except {@link HASHED_KINDS}. Increase it if a new worker would
 * misread older responses.
 */
const VERSION = 2;

/**
 * Format versions of code and images. Their caches remain valid if {@link VERSION} or the site at the URL changes,
 * because the file names contain a hash of the content.
 */
const HASHED_KINDS: Partial<Record<string, string>> = { code: "1", pictures: "1" };

const NAME = /^maru (\w+)\.v(\S+) (.+)$/;

/**
 * Returns the name of the cache for one kind of file. Sites with the same origin see the same caches. The `scope`
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

/** Whether a cache has the scope of the site, but another format version or the identifier of a previous site. */
export function isOutdated(name: string, { scope, site }: Owner): boolean {
  const [, kind = "", version] = NAME.exec(name) ?? [];
  return isOfScope(name, scope) && version !== versionOf(kind, site);
}
