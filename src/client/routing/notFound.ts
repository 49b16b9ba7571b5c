import { data } from "react-router-dom";
import type { Library } from "../../shared/listing/library.ts";
import { nearest } from "../../shared/text/nearest.ts";
import type { NotFoundData, Suggestion } from "./routePage.ts";

/** Returns the 404 response for a loader to throw. Contains the author's 404 page, if any, but not its text if the text cannot be loaded. */
export async function notFound(library: Library, suggestions: Suggestion[]) {
  const { notFound: page } = await library.manifest();
  const body = page && (await library.body(page).catch(() => undefined));
  return data({ suggestions, ...page, ...body } satisfies NotFoundData, { status: 404 });
}

/**
 * Returns the 404 response for a loader to throw, with suggestions.
 * @param slug The slug that does not exist.
 * @param candidates Pages that may be suggested. Those with the most similar slugs are suggested, best match first.
 */
export function notFoundWithSuggestions(
  library: Library,
  slug: string,
  candidates: readonly (Suggestion & { slug: string })[],
) {
  const similar = nearest(
    slug.toLowerCase(),
    candidates.map((candidate) => candidate.slug),
  );
  return notFound(
    library,
    similar.flatMap((each) => candidates.find((candidate) => candidate.slug === each) ?? []),
  );
}
