import type { Kind } from "./kinds.ts";

/** Changes where what is kept could be misread by a newer worker. */
const VERSION = 1;

const NAME = /^maru \w+\.v(\d+) (.+)$/;

/**
 * The cache of one kind of file. Caches belong to an origin, on which several sites may stand below bases of their own: `scope`, an
 * address with origin and base, tells them apart.
 */
export function cacheName(kind: Kind | "start", scope: string): string {
  return `maru ${kind}.v${VERSION} ${scope}`;
}

/** Whether a cache is of the site of this scope, and of no other. */
export function isOfScope(name: string, scope: string): boolean {
  return NAME.exec(name)?.[2] === scope;
}

/** Whether it is also of another version. */
export function isOutdated(name: string, scope: string): boolean {
  return isOfScope(name, scope) && NAME.exec(name)?.[1] !== String(VERSION);
}
