import type { Slug } from "./slug.ts";
import { slugify, slugSource } from "./slug.ts";

/** One slug a tag, the same in path and query: `C#` → `c-sharp`, `C++` → `c-plus-plus`, `AI/ML` → `ai-ml`. */
export function tagSlug(name: string): Slug | undefined {
  // NFKC: `ＡＩ` typed in full width is the same tag.
  return slugify(slugSource(name).normalize("NFKC").replaceAll("#", " sharp ").replaceAll("+", " plus "));
}
