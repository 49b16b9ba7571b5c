import { useState } from "react";
import type { FacetValue } from "../../../shared/listing/filter.ts";
import { matchesName } from "../../../shared/listing/matchesName.ts";
import { useListSetting } from "../listContext.ts";
import { type FacetRow, FacetRows } from "./FacetList.tsx";
import styles from "./Facets.module.css";

interface Props {
  /** All tags that could be chosen; those among them that are folded. */
  tags: readonly FacetValue[];
  folded: readonly FacetValue[];
  /** Whether these are all; else others are still to come. */
  isWhole: boolean;
  toRow: (value: FacetValue) => FacetRow;
}

/** A box that filters the names of the tags, over those it finds; empty, over those that are folded. */
export function TagFinder({ tags, folded, isWhole, toRow }: Props) {
  const { messages } = useListSetting();
  const [typed, setTyped] = useState("");
  const found = typed.trim() ? tags.filter(({ name }) => matchesName(name, typed)) : folded;
  return (
    <>
      <input
        ref={showWhole}
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
        {typed.trim() && isWhole && messages.list.tagCount(found.length)}
      </p>
      {found.length > 0 ? <FacetRows rows={found.map(toRow)} /> : isWhole && <p>{messages.list.noSuchTag}</p>}
    </>
  );
}

/** Unfolded at the foot of a sheet, the box stands in sight with some of what it finds: its scroll margin tells how much. */
function showWhole(box: HTMLElement | null): void {
  box?.scrollIntoView({ block: "nearest" });
}
