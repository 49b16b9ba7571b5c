import type { KeyboardEvent } from "react";
import type { Selection } from "../../../shared/listing/selection.ts";
import { useFeatureContext } from "../../data/featureContext.ts";
import { type Chip, chipText, cleared } from "./selectedChips.ts";
import { useHrefOf } from "../useHrefOf.ts";
import styles from "./Chips.module.css";

/** The selected values. Each is a link to the list without this value. */
export function Chips({ chips, selection }: { chips: readonly Chip[]; selection: Selection }) {
  const { messages, base } = useFeatureContext();
  const hrefOf = useHrefOf();
  if (chips.length === 0) return null;
  return (
    <ul className={styles["chips"]} aria-label={messages.list.selected}>
      {chips.map((chip) => {
        const text = chipText(chip, messages);
        return (
          <li key={chip.kind + chip.name}>
            <a
              href={base + chip.href}
              aria-label={messages.list.remove(text)}
              className={chip.kind === "not" ? styles["not"] : undefined}
              onKeyDown={pressDelete}
            >
              <span>{text}</span>
              <span aria-hidden="true">×</span>
            </a>
          </li>
        );
      })}
      {chips.length > 1 && (
        <li>
          <a className={styles["clear"]} href={base + hrefOf(cleared(selection))}>
            {messages.list.clearAll}
          </a>
        </li>
      )}
    </ul>
  );
}

/** Removes the focused chip when Delete or Backspace is pressed. */
function pressDelete(event: KeyboardEvent<HTMLElement>): void {
  if (event.key === "Delete" || event.key === "Backspace") event.currentTarget.click();
}
