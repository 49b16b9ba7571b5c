import type { FacetValue, FacetCounts } from "../../../shared/listing/filter.ts";
import {
  type Selection,
  SINGLE_FACETS,
  type SingleFacet,
  toggleValue,
} from "../../../shared/listing/selection.ts";
import { useFeatureContext } from "../../data/featureContext.ts";
import { FacetList } from "./FacetList.tsx";
import { TagFacet } from "./TagFacet.tsx";
import { useHrefOf } from "../useHrefOf.ts";
import styles from "./Facets.module.css";

interface Props {
  selection: Selection;
  facets: FacetCounts;
  /** Number of tags that can be chosen. In prerendered HTML, `facets` contains only the most used of them. */
  tagCount: number;
}

/** Years, tags, categories and sections that can be chosen, each with its number of posts. */
export function Facets({ selection, facets, tagCount }: Props) {
  const { messages } = useFeatureContext();
  const hrefOf = useHrefOf();
  const single = (facet: SingleFacet) => (
    <FacetList
      key={facet}
      title={messages.list.facets[facet]}
      rows={facets[facet].map((value) => ({
        value: facet === "year" ? nameYear(value, messages.list.year) : value,
        href: hrefOf(toggleValue(selection, facet, value.slug)),
        isChosen: selection[facet] === value.slug,
      }))}
    />
  );
  const [year, ...others] = SINGLE_FACETS;
  // Hides a facet with fewer than two values unless a value is chosen. Choosing the only value would usually not change the list.
  const isOffered = (facet: SingleFacet) => facets[facet].length > 1 || selection[facet] !== undefined;
  return (
    <div className={styles["facets"]}>
      {isOffered(year) && single(year)}
      {(tagCount > 0 || selection.not.length > 0) && (
        <TagFacet selection={selection} tags={facets.tags} tagCount={tagCount} />
      )}
      {others.filter(isOffered).map(single)}
    </div>
  );
}

function nameYear(value: FacetValue, year: (year: string) => string): FacetValue {
  return { ...value, name: year(value.name) };
}
