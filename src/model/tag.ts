import type { Slug } from "./slug.ts";
import { slugify } from "./slug.ts";

/** A tag as the whole site knows it. */
export interface Tag {
  /** As authors write it: the most used spelling. */
  name: string;
  slug: string;
  /** Published posts that carry it. */
  count: number;
}

/** One slug a tag, the same in path and query: `C#` → `c-sharp`, `C++` → `c-plus-plus`, `AI/ML` → `ai-ml`. */
export function tagSlug(name: string): Slug | undefined {
  return slugify(name.replaceAll("#", " sharp ").replaceAll("+", " plus "));
}

/** The tags of all posts: most used first, then by slug, spelt as most posts spell them. */
export function countTags(tagsOfPosts: readonly (readonly string[])[]): Tag[] {
  const spellings = new Map<string, Map<string, number>>();
  for (const name of tagsOfPosts.flat()) {
    const slug = tagSlug(name);
    if (!slug) continue;
    const counts = spellings.get(slug) ?? new Map<string, number>();
    spellings.set(slug, counts.set(name, (counts.get(name) ?? 0) + 1));
  }
  return [...spellings]
    .map(([slug, counts]) => ({ slug, name: mostUsed(counts), count: total(counts) }))
    .toSorted((a, b) => b.count - a.count || (a.slug < b.slug ? -1 : 1));
}

function mostUsed(counts: Map<string, number>): string {
  let best = "";
  for (const [name, count] of counts) {
    const bestCount = counts.get(best) ?? 0;
    if (count > bestCount || (count === bestCount && name < best)) best = name;
  }
  return best;
}

function total(counts: Map<string, number>): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}
