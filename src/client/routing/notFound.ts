import { data } from "react-router-dom";
import type { Library } from "../../shared/listing/library.ts";
import { nearest } from "../../shared/urls/nearest.ts";
import type { Missing, Suggestion } from "./routePage.ts";

/** What a loader throws where there is no such page. Without a connection the author's text is left out. */
export async function notFound(library: Library, suggestions: Suggestion[]) {
  const { notFound: page } = await library.manifest();
  const body = page && (await library.body(page).catch(() => undefined));
  return data({ suggestions, ...page, ...body } satisfies Missing, { status: 404 });
}

/** The same, with those places of the site that are spelt most like what was asked for, best first. */
export function notFoundNear(
  library: Library,
  asked: string,
  places: readonly (Suggestion & { slug: string })[],
) {
  const slugs = nearest(
    asked.toLowerCase(),
    places.map(({ slug }) => slug),
  );
  return notFound(
    library,
    slugs.flatMap((slug) => places.find((place) => place.slug === slug) ?? []),
  );
}
