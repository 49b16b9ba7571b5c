import { readTextDirectives } from "../../shared/textFragments/textDirective.ts";
import { adoptStyles } from "../ui/adoptStyles.ts";
import type { RunningApp } from "../entry/runningApp.ts";
import { findPassage } from "./findPassage.ts";
import css from "./textFragments.css?inline";
import { focusPassage, markPassage, scrollToPassage, unfold } from "./showPassage.ts";
import { firstOfBody, whenBodyDiffers, whenHeadingHasFocus } from "./whenDrawn.ts";
import type { Passages, PassageState } from "./passageState.ts";

/**
 * After each navigation, shows the passage that the history entry contains, if any. After Back or Forward, only marks
 * the passage, because the router restores the scroll offset.
 */
export function createPassages(router: RunningApp["router"]): Passages {
  adoptStyles(css);
  let unmark: (() => void) | undefined;
  let { key } = router.state.location;
  /** First child node of the body before navigation. */
  let firstBefore = firstOfBody();

  /** Replaces the marked passage. Returns `undefined` if the passage is not found. */
  function mark(passage: string): Range | undefined {
    unmark?.();
    const body = document.querySelector(".prose");
    const range = body ? findPassage(body, readTextDirectives(passage)) : undefined;
    unmark = range && markPassage(range);
    if (range) unfold(range);
    return range;
  }

  router.subscribe(({ location, navigation, historyAction }) => {
    if (navigation.state !== "idle") firstBefore = firstOfBody();
    if (navigation.state !== "idle" || location.key === key) return;
    key = location.key;
    const navigationKey = key;
    unmark?.();
    unmark = undefined;
    const { passage } = (location.state ?? {}) as PassageState;
    if (passage === undefined) return;
    whenBodyDiffers(firstBefore, () => {
      const range = navigationKey === key ? mark(passage) : undefined;
      if (!range || historyAction === "POP") return;
      scrollToPassage(range);
      whenHeadingHasFocus(() => navigationKey === key && focusPassage(range));
    });
  });

  return {
    show(passage) {
      const range = mark(passage);
      if (!range) return;
      scrollToPassage(range);
      focusPassage(range);
    },
  };
}
