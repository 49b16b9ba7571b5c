import type { RoutePath } from "../../../shared/urls/urlTypes.ts";
import type { Filter } from "../../../shared/listing/filter.ts";
import {
  EMPTY_SELECTION,
  type Selection,
  SINGLE_FACETS,
  type SingleFacet,
  toggleExcludedTag,
  toggleTag,
  toggleValue,
} from "../../../shared/listing/selection.ts";
import type { Messages } from "../../data/messages.ts";

/** A selected value, with the URL of the list without this value. */
export interface Chip {
  kind: "tag" | "not" | "q" | SingleFacet;
  name: string;
  href: RoutePath;
}

/** Returns a chip for each value of a selection. */
export function chipsOf(
  selection: Selection,
  filter: Filter,
  hrefOf: (selection: Selection) => RoutePath,
): Chip[] {
  const { tags, not, q } = selection;
  const nameOf = (slug: string) => filter.nameOf("tags", slug) ?? slug;
  return [
    ...tags.map((slug): Chip => ({
      kind: "tag",
      name: nameOf(slug),
      href: hrefOf(toggleTag(selection, slug)),
    })),
    ...not.map((slug): Chip => ({
      kind: "not",
      name: nameOf(slug),
      href: hrefOf(toggleExcludedTag(selection, slug)),
    })),
    ...SINGLE_FACETS.flatMap((facet): Chip[] => {
      const slug = selection[facet];
      if (!slug) return [];
      const name = filter.nameOf(facet, slug) ?? slug;
      return [{ kind: facet, name, href: hrefOf(toggleValue(selection, facet, slug)) }];
    }),
    ...(q ? [{ kind: "q" as const, name: q, href: hrefOf({ ...selection, q: "" }) }] : []),
  ];
}

/** Returns a selection without filters that has the same sort order. */
export function cleared({ sort }: Selection): Selection {
  return { ...EMPTY_SELECTION, sort };
}

/** Returns the label of a chip, such as `ai`, `oracle 제외`, `2025년`, `‘원자로’`. */
export function chipText({ kind, name }: Chip, messages: Messages): string {
  if (kind === "not") return messages.list.excluded(name);
  if (kind === "year") return messages.list.year(name);
  return kind === "q" ? messages.list.quoted(name) : name;
}

/** Returns the labels of all chips, joined by ` · `. */
export function describeChips(chips: readonly Chip[], messages: Messages): string {
  return chips.map((chip) => chipText(chip, messages)).join(" · ");
}
