import { readTextDirectives } from "../../shared/textFragments/textDirective.ts";
import { adoptStyles } from "../ui/adoptStyles.ts";
import type { RunningApp } from "../entry/runningApp.ts";
import { findPassage } from "./findPassage.ts";
import css from "./textFragments.css?inline";
import { focusPassage, markPassage, scrollToPassage, unfold } from "./showPassage.ts";
import { firstOfBody, whenBodyDiffers, whenHeadingHasFocus } from "./whenDrawn.ts";
import type { Passages, PassageState } from "./passageState.ts";

/**
 * From now on shows the passage that the history's entry names when the router has gone there; on the way back it is marked again, but
 * the page stands where it was left.
 */
export function createPassages(router: RunningApp["router"]): Passages {
  adoptStyles(css);
  let unmark: (() => void) | undefined;
  let { key } = router.state.location;
  /** Of the page that one goes away from. */
  let left = firstOfBody();

  /** Marks it, where it is there, in place of what was marked before. */
  function mark(passage: string): Range | undefined {
    unmark?.();
    const body = document.querySelector(".prose");
    const range = body ? findPassage(body, readTextDirectives(passage)) : undefined;
    unmark = range && markPassage(range);
    if (range) unfold(range);
    return range;
  }

  router.subscribe(({ location, navigation, historyAction }) => {
    if (navigation.state !== "idle") left = firstOfBody();
    if (navigation.state !== "idle" || location.key === key) return;
    key = location.key;
    const mine = key;
    unmark?.();
    unmark = undefined;
    const { passage } = (location.state ?? {}) as PassageState;
    if (passage === undefined) return;
    whenBodyDiffers(left, () => {
      const range = mine === key ? mark(passage) : undefined;
      if (!range || historyAction === "POP") return;
      scrollToPassage(range);
      whenHeadingHasFocus(() => mine === key && focusPassage(range));
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
