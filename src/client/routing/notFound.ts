import { data } from "react-router-dom";
import type { Library } from "../../shared/listing/library.ts";
import { nearest } from "../../shared/urls/nearest.ts";
import type { NotFoundData, Suggestion } from "./routePage.ts";

/** Returns the 404 response for a loader to throw. Contains the author's text for missing pages if it can be loaded. */
export async function notFound(library: Library, suggestions: Suggestion[]) {
  const { notFound: page } = await library.manifest();
  const body = page && (await library.body(page).catch(() => undefined));
  return data({ suggestions, ...page, ...body } satisfies NotFoundData, { status: 404 });
}

/**
 * Returns the 404 response for a loader to throw, with suggestions.
 * @param slug The slug that does not exist.
 * @param candidates Pages to select suggestions from: those with the most similar slugs, best match first.
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
