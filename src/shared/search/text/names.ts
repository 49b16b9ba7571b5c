import { occursIn } from "./findInterpretation.ts";
import { createHaystack, type Haystack, initialsOf } from "./haystack.ts";
import { listedWords } from "./listedWords.ts";
import type { Interpretation } from "../interpret/interpretation.ts";
import type { Named } from "../index/searchText.ts";

/** Titles and tags, which are there before any text is. */
export interface Names {
  /** Where a reading stands among them. */
  find(reading: Interpretation): Map<number, "title" | "tag">;
  titleOf(place: number, reading: Pick<Interpretation, "isInitials">): Haystack;
  tagsOf(place: number, reading: Pick<Interpretation, "isInitials">): Haystack;
  /** Their words in Latin letters, folded, for those typed wrongly. */
  words(): Set<string>;
}

export function createNames(named: readonly Named[]): Names {
  const titles = named.map(({ title }) => createHaystack([title]));
  const tags = named.map((each) => createHaystack(each.tags));
  let initials: { titles: Haystack[]; tags: Haystack[] } | undefined;
  let words: Set<string> | undefined;
  const sidesOf = ({ isInitials }: Pick<Interpretation, "isInitials">) => {
    if (!isInitials) return { titles, tags };
    return (initials ??= { titles: titles.map(initialsOf), tags: tags.map(initialsOf) });
  };
  return {
    find(reading) {
      const sides = sidesOf(reading);
      const found = new Map<number, "title" | "tag">();
      for (let place = 0; place < named.length; place++) {
        if (occursIn(sides.titles[place] as Haystack, reading)) found.set(place, "title");
        else if (occursIn(sides.tags[place] as Haystack, reading)) found.set(place, "tag");
      }
      return found;
    },
    titleOf: (place, reading) => sidesOf(reading).titles[place] as Haystack,
    tagsOf: (place, reading) => sidesOf(reading).tags[place] as Haystack,
    words: () => (words ??= listedWords(named.flatMap((each) => [each.title, ...each.tags]))),
  };
}
