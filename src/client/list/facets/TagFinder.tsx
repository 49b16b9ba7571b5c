import { useState } from "react";
import type { FacetValue } from "../../../shared/listing/filter.ts";
import { matchesName } from "../../../shared/listing/matchesName.ts";
import { useFeatureContext } from "../../data/featureContext.ts";
import { type FacetRow, FacetRows } from "./FacetList.tsx";
import styles from "./Facets.module.css";

interface Props {
  /** The loaded tags that can be chosen, including the folded tags. */
  tags: readonly FacetValue[];
  folded: readonly FacetValue[];
  /** Whether all tags are loaded. */
  hasAllTags: boolean;
  toRow: (value: FacetValue) => FacetRow;
}

/** A search box for tags, with the tags whose names match. While the box is empty, shows the folded tags. */
export function TagFinder({ tags, folded, hasAllTags, toRow }: Props) {
  const { messages } = useFeatureContext();
  const [typed, setTyped] = useState("");
  const found = typed.trim() ? tags.filter(({ name }) => matchesName(name, typed)) : folded;
  return (
    <>
      <input
        ref={scrollBoxIntoView}
        type="search"
        className={styles["finder"]}
        aria-label={messages.list.findTag}
        placeholder={messages.list.findTag}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <p className="visually-hidden" role="status">
        {typed.trim() && hasAllTags && messages.list.tagCount(found.length)}
      </p>
      {found.length > 0 ? (
        <FacetRows rows={found.map(toRow)} />
      ) : (
        hasAllTags && <p>{messages.list.noSuchTag}</p>
      )}
    </>
  );
}

/** Scrolls the box into view when it appears, such as at the bottom of a sheet. The box's scroll margin leaves space for some results. */
function scrollBoxIntoView(box: HTMLElement | null): void {
  box?.scrollIntoView({ block: "nearest" });
}
