import type { Slug } from "./slug.ts";
import { slugify, slugSource } from "./slug.ts";

/**
 * Returns the slug of a tag for URL paths and queries: `c-sharp` for `C#`, `c-plus-plus` for `C++`, `ai-ml` for
 * `AI/ML`. Returns undefined if the name has no letters or digits.
 */
export function tagSlug(name: string): Slug | undefined {
  // NFKC: the full-width `ＡＩ` is the same tag.
  return slugify(slugSource(name).normalize("NFKC").replaceAll("#", " sharp ").replaceAll("+", " plus "));
}
