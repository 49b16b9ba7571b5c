import type { Suggestion } from "./page.ts";

/** Of the places of a site those spelt most like what was asked for, best first. The code that finds them is fetched now. */
export async function suggest(
  asked: string,
  places: readonly (Suggestion & { slug: string })[],
): Promise<Suggestion[]> {
  const { nearest } = await import("../model/nearest.ts");
  const slugs = nearest(
    asked.toLowerCase(),
    places.map(({ slug }) => slug),
  );
  return slugs.flatMap((slug) => places.find((place) => place.slug === slug) ?? []);
}
