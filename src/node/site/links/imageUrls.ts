import type { Post } from "../../../shared/manifest/schema.ts";

/** React writes attributes in double quotes, and no `>` within a tag. */
const PICTURE = /<img\b[^>]*? src="([^"]*)"/g;

/** Addresses with base of the pictures of a post that are of this site: its own, then those in its text, each once. */
export function imageUrlsIn({ image }: Pick<Post, "image">, html: string): string[] {
  const shown = Array.from(html.matchAll(PICTURE), ([, src = ""]) => src.replaceAll("&amp;", "&"));
  const own = [image ?? "", ...shown].filter((url) => /^\/(?!\/)/.test(url));
  return [...new Set(own)];
}
