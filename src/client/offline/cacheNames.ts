import type { Kind } from "../serviceWorker/cacheRules.ts";
import type { Owner } from "../serviceWorker/owner.ts";

/** Changes where what is kept could be misread by a newer worker. */
const VERSION = 2;

/** What is named by its contents is the same in every version and of every site. */
const NAMED_BY_CONTENTS: Partial<Record<string, string>> = { code: "1", pictures: "1" };

const NAME = /^maru (\w+)\.v(\S+) (.+)$/;

/**
 * The cache of one kind of file. Caches belong to an origin, on which several sites may stand below bases of their own: `scope` tells
 * them apart. Another site may take over the same address later: `site` tells that.
 */
export function cacheName(kind: Kind | "start", { scope, site }: Owner): string {
  return `maru ${kind}.v${versionOf(kind, site)} ${scope}`;
}

function versionOf(kind: string, site: string): string {
  return NAMED_BY_CONTENTS[kind] ?? `${VERSION}.${site}`;
}

/** Whether a cache is of a site of this scope. */
export function isOfScope(name: string, scope: string): boolean {
  return NAME.exec(name)?.[3] === scope;
}

/** Whether it is also of another version, or of another site that was there before. */
export function isOutdated(name: string, { scope, site }: Owner): boolean {
  const [, kind = "", version] = NAME.exec(name) ?? [];
  return isOfScope(name, scope) && version !== versionOf(kind, site);
}
