import type { Slug } from "./slug.ts";
import { slugify, slugSource } from "./slug.ts";

/**
 * Returns the slug of a tag, which URL paths and queries contain: `c-sharp` for `C#`, `c-plus-plus` for `C++`,
 * `ai-ml` for `AI/ML`. Returns undefined if the name has no letters, digits, `#` or `+`.
 */
export function tagSlug(name: string): Slug | undefined {
  // NFKC gives the full-width `ＡＩ` the same slug as `AI`.
  return slugify(slugSource(name).normalize("NFKC").replaceAll("#", " sharp ").replaceAll("+", " plus "));
}
