import { useId, useState } from "react";
import type { FacetValue } from "../../../shared/listing/filter.ts";
import { paths } from "../../../shared/urls/routes.ts";
import { type Selection, toggleExcludedTag, toggleTag } from "../../../shared/listing/selection.ts";
import { useFeatureContext } from "../../data/featureContext.ts";
import { type FacetRow, FacetRows } from "./FacetList.tsx";
import { foldTags } from "./foldTags.ts";
import { TagFinder } from "./TagFinder.tsx";
import { useHrefOf } from "../useHrefOf.ts";
import { useAwaited } from "../useWholeList.ts";
import styles from "./Facets.module.css";

interface Props {
  selection: Selection;
  tags: readonly FacetValue[];
  tagCount: number;
}

/** The tags of the selected posts. The most used tags are shown; the others are folded, below a box that finds tags by name. */
export function TagFacet({ selection, tags, tagCount }: Props) {
  const { messages, base } = useFeatureContext();
  const hrefOf = useHrefOf();
  const id = useId();
  const [isUnfolded, setUnfolded] = useState(false);
  const { open, folded } = foldTags(tags, { total: tagCount });
  const foldedCount = tagCount - open.length;
  const hasAllTags = tags.length >= tagCount;
  useAwaited(isUnfolded && !hasAllTags);
  const toRow = (value: FacetValue): FacetRow => {
    const isChosen = selection.tags.includes(value.slug);
    return {
      value,
      href: hrefOf(toggleTag(selection, value.slug)),
      isChosen,
      withoutHref: isChosen ? undefined : hrefOf(toggleExcludedTag(selection, value.slug)),
    };
  };
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{messages.site.tags}</h2>
      <FacetRows rows={open.map(toRow)} />
      {foldedCount > 0 && (
        <details onToggle={(event) => setUnfolded(event.currentTarget.open)}>
          <summary>
            {folded.every(({ count }) => count === 1) && folded.length > 0
              ? messages.list.tagsUsedOnce(foldedCount)
              : messages.list.moreTags(foldedCount)}
          </summary>
          {isUnfolded && <TagFinder tags={tags} folded={folded} hasAllTags={hasAllTags} toRow={toRow} />}
          <a className={styles["all"]} href={base + paths.tags.href()}>
            {messages.list.allTags}
          </a>
        </details>
      )}
    </section>
  );
}
