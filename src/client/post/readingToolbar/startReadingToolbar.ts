import { messagesFor } from "../../../shared/i18n/messages.ts";
import { adoptStyles } from "../../ui/adoptStyles.ts";
import type { RunningApp } from "../../entry/runningApp.ts";
import css from "./readingToolbar.css?inline";
import { type ToolbarButton, createToolbarButton, createBar } from "./bar.ts";
import { openContents } from "./contentsSheet.ts";
import { markSection, tocEntries, type TocEntry } from "./tableOfContents.ts";
import { nameEnlargeable, pressByKeys } from "./enlargeableImages.ts";
import { readingLine, minutesLeft, shareRead } from "./readingProgress.ts";

/** Minimum distance of a change of direction, in px: a finger trembles. */
const STEP = 6;

/** Distance from the top, in screens, from which the button to the top is shown. */
const FAR = 2;

/**
 * Starts at the first scroll: marks the current section in the contents and shows the minutes left. A reader who scrolls up gets a bar
 * with the contents and a button to the top. Images that can be enlarged become buttons.
 */
export function startReadingToolbar(language: string, { router }: Pick<RunningApp, "router">): void {
  const main = document.querySelector("main");
  if (!main || document.querySelector(".maru-aids")) return;
  adoptStyles(css);
  const messages = messagesFor(language);
  let text: TocEntry | undefined;
  let foot: ToolbarButton | undefined;
  let isAsked = false;
  let before = scrollY;
  const bar = createBar(messages, () => text?.contents && openContents(text.contents, messages));
  bar.element.lang = language;
  // Outside of the app's root, which may be about to hydrate.
  document.body.append(bar.element);

  const labelImages = () => text && nameEnlargeable(text.body.querySelectorAll("img"), messages);
  const open = () => {
    text = tocEntries();
    labelImages();
    foot = undefined;
    bar.element.hidden = true;
    bar.element.classList.toggle("m-aids-beside", Boolean(text?.contents));
    if (!text?.contents) return;
    foot = createToolbarButton(messages);
    foot.element.className = "maru-left";
    foot.element.lang = language;
    text.contents.append(foot.element);
  };
  const draw = () => {
    isAsked = false;
    if (!text?.isOpen()) open();
    if (!text) return;
    const box = text.body.getBoundingClientRect();
    const way = document.documentElement.scrollHeight - innerHeight;
    markSection(text, readingLine({ scrolled: scrollY, way, screen: innerHeight }));
    const minutes = minutesOf(router);
    const place = {
      minutes: minutes && minutesLeft(minutes, shareRead(box, innerHeight)),
      isFar: scrollY > FAR * innerHeight,
    };
    bar.show(place);
    foot?.show(place);
    const isBelowTop = box.top < 0 && scrollY > innerHeight;
    if (Math.abs(scrollY - before) >= STEP || !isBelowTop) {
      const isBack = scrollY < before && isBelowTop;
      if (!bar.element.matches(":has(:focus-visible)") || !isBelowTop) bar.element.hidden = !isBack;
      before = scrollY;
    }
  };
  const ask = () => {
    if (!isAsked) requestAnimationFrame(draw);
    isAsked = true;
  };
  addEventListener("scroll", ask, { passive: true });
  addEventListener("resize", () => {
    ask();
    labelImages();
  });
  // The size of an image is known when it has loaded; that event does not bubble.
  const named = ({ target }: Event) =>
    target instanceof HTMLImageElement &&
    target.matches("article > .prose *") &&
    nameEnlargeable([target], messages);
  main.addEventListener("load", named, { capture: true });
  main.addEventListener("keydown", pressByKeys);
  // Another post or a list is open.
  new MutationObserver(ask).observe(main, { childList: true, subtree: true });
  ask();
}

/** Returns the reading time of the open post, in minutes; standing pages have none. */
function minutesOf({ state }: RunningApp["router"]): number | undefined {
  for (const view of Object.values(state.loaderData) as ({ post?: { minutes: number } } | null)[]) {
    if (view?.post) return view.post.minutes;
  }
  return undefined;
}
