import { occursIn } from "./findInterpretation.ts";
import { createHaystack, type Haystack, initialsOf } from "./haystack.ts";
import { listedWords } from "./listedWords.ts";
import type { Interpretation } from "../interpret/interpretation.ts";
import type { TextMetadata } from "../index/searchText.ts";

/** Index of the titles and tags of all texts. It is available before the bodies are loaded. */
export interface MetadataIndex {
  /** Returns the indices of the texts whose title or tags contain an interpretation, with the better field of each. */
  find(interpretation: Interpretation): Map<number, "title" | "tag">;
  /** Returns the title of a text, or the initials of the title if `isInitials` is set. */
  titleOf(index: number, interpretation: Pick<Interpretation, "isInitials">): Haystack;
  /** Returns the tags of a text, or the initials of the tags if `isInitials` is set. */
  tagsOf(index: number, interpretation: Pick<Interpretation, "isInitials">): Haystack;
  /**
   * Returns those words of the titles and tags for which `isListed` is true. The words are folded by `foldText`. Used
   * to correct typing errors.
   */
  words(): Set<string>;
}

/** Creates an index of titles and tags. Their initials are computed on first use. */
export function createMetadataIndex(metadata: readonly TextMetadata[]): MetadataIndex {
  const titles = metadata.map(({ title }) => createHaystack([title]));
  const tags = metadata.map((each) => createHaystack(each.tags));
  let initials: { titles: Haystack[]; tags: Haystack[] } | undefined;
  let words: Set<string> | undefined;
  const haystacksOf = ({ isInitials }: Pick<Interpretation, "isInitials">) => {
    if (!isInitials) return { titles, tags };
    return (initials ??= { titles: titles.map(initialsOf), tags: tags.map(initialsOf) });
  };
  return {
    find(interpretation) {
      const haystacks = haystacksOf(interpretation);
      const found = new Map<number, "title" | "tag">();
      for (let index = 0; index < metadata.length; index++) {
        if (occursIn(haystacks.titles[index] as Haystack, interpretation)) found.set(index, "title");
        else if (occursIn(haystacks.tags[index] as Haystack, interpretation)) found.set(index, "tag");
      }
      return found;
    },
    titleOf: (index, interpretation) => haystacksOf(interpretation).titles[index] as Haystack,
    tagsOf: (index, interpretation) => haystacksOf(interpretation).tags[index] as Haystack,
    words: () => (words ??= listedWords(metadata.flatMap((each) => [each.title, ...each.tags]))),
  };
}
