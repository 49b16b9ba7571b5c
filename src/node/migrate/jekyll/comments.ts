import { flagOf, isMapping, textOf, type Value, valueAt } from "../../content/frontMatter/value.ts";

/** Maru's setting `comments`. */
interface Comments {
  giscus: { repo: string; repoId: string; category: string; categoryId: string };
}

/** Converts the giscus block of Chirpy (`comments:`) or of other themes (`giscus:`). Returns the setting and notes. */
export function commentsOf(config: Value): { comments: Comments | undefined; notes: string[] } {
  const block = valueAt(config, "comments");
  const provider = textOf(valueAt(block, "provider") ?? valueAt(block, "active"));
  const giscus = valueAt(block, "giscus") ?? valueAt(config, "giscus");
  const at = (key: string) => textOf(valueAt(giscus, key)) ?? "";
  const [repo, repoId, category, categoryId] = [at("repo"), at("repo_id"), at("category"), at("category_id")];
  const isOther = isMapping(block) && provider !== "giscus";
  if (isOther || flagOf(block) === false || !repo || !repoId || !category || !categoryId)
    return { comments: undefined, notes: [] };
  const mapping = at("mapping") || "pathname";
  return {
    comments: { giscus: { repo, repoId, category, categoryId } },
    notes: [
      `discussions were found by ${mapping}; Maru finds them by the slug of the post, so give each discussion of a post its slug as its title`,
    ],
  };
}
