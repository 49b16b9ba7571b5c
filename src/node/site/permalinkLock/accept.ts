import { plainPath } from "../../../shared/urls/aliases.ts";
import type { Permalink } from "./lock.ts";

interface Accepting {
  locked: readonly Permalink[];
  published: readonly Permalink[];
  /** See `answersOf`. */
  answers: ReadonlyMap<string, Permalink>;
  /** URLs from the site's previous engine. If set, no locked URL is removed. */
  former?: readonly string[] | undefined;
}

export interface Accepted {
  permalinks: Permalink[];
  added: string[];
  givenUp: string[];
}

/**
 * Returns the updated lock: published URLs, and locked URLs that still work. If `former` is set, adds its URLs, and broken URLs remain in
 * the lock. The next check then names the posts that need the broken URLs as aliases.
 */
export function acceptPermalinks({ locked, published, answers, former }: Accepting): Accepted {
  const accepted = new Map(published.map((each) => [plainPath(each.url), each]));
  const givenUp: string[] = [];
  for (const each of locked) {
    const key = plainPath(each.url);
    const answer = answers.get(key);
    if (accepted.has(key)) continue;
    if (answer || former) accepted.set(key, { ...each, file: answer ? answer.file : each.file });
    else givenUp.push(each.url);
  }
  for (const url of former ?? []) {
    const key = plainPath(url);
    if (!accepted.has(key)) accepted.set(key, { url, file: answers.get(key)?.file });
  }
  const before = new Set(locked.map(({ url }) => plainPath(url)));
  const permalinks = [...accepted.values()].map(({ url, file }) => ({ url, file }));
  const added = permalinks.filter(({ url }) => !before.has(plainPath(url)));
  return { permalinks, added: added.map(({ url }) => url).toSorted(), givenUp };
}
