import type { Manifest } from "../../shared/manifest/schema.ts";
import { tagSlug } from "../../shared/content/tag.ts";
import type { CompiledSite } from "./compiledSite.ts";

/**
 * Returns the manifest without entries marked as `draft`, for feeds, the sitemap and other public output.
 * In the dev server or with `--drafts`, the manifest of the site includes drafts, and scheduled and expired documents, with this mark.
 */
export function publishedManifest({ manifest }: Pick<CompiledSite, "manifest">): Manifest {
  const isPublic = ({ draft }: { draft?: boolean | undefined }) => !draft;
  const posts = manifest.posts.filter(isPublic);
  const pages = manifest.pages.filter(isPublic);
  const { notFound, ...rest } = manifest;
  const hasDraft = notFound?.draft ?? false;
  if (posts.length === manifest.posts.length && pages.length === manifest.pages.length && !hasDraft)
    return manifest;
  const counts = new Map<string, number>();
  for (const { tags } of posts) {
    for (const name of tags) counts.set(tagSlug(name) ?? name, (counts.get(tagSlug(name) ?? name) ?? 0) + 1);
  }
  const tags = manifest.tags.flatMap((tag) => {
    const count = counts.get(tag.slug);
    return count ? [{ ...tag, count }] : [];
  });
  return { ...(hasDraft ? rest : manifest), posts, pages, tags };
}
