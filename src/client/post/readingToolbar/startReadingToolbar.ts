import { loadedMessages } from "../../data/messages.ts";
import { adoptStyles } from "../../ui/adoptStyles.ts";
import type { RunningApp } from "../../entry/runningApp.ts";
import css from "./readingToolbar.css?inline";
import { type ProgressElement, createProgress, createBar } from "./bar.ts";
import { openContents } from "./contentsSheet.ts";
import { markSection, readArticleText, type ArticleText } from "./tableOfContents.ts";
import { makeEnlargeable, clickByKey } from "./enlargeableImages.ts";
import { readingLine, minutesLeft, shareRead } from "./readingProgress.ts";

/**
 * Minimum scroll distance that shows or hides the bar, in CSS px. A trembling finger scrolls less. Near the top, the
 * bar is always hidden.
 */
const MIN_SCROLL = 6;

/** Scroll offset above which the button that scrolls to the top is shown, in screens. */
const FAR_SCREENS = 2;

/**
 * Starts the reading toolbar. Called at the first scroll. Marks the current section in the table of contents and shows
 * the remaining reading time. Scrolling up shows a bar with buttons for the table of contents and the top of the page.
 * Images that can be enlarged become buttons.
 */
export function startReadingToolbar(language: string, { router }: Pick<RunningApp, "router">): void {
  const main = document.querySelector("main");
  if (!main || document.querySelector(".maru-aids")) return;
  adoptStyles(css);
  const messages = loadedMessages(language);
  let text: ArticleText | undefined;
  let textProgress: ProgressElement | undefined;
  let isScheduled = false;
  let lastScrollY = scrollY;
  const bar = createBar(messages, () => text?.contents && openContents(text.contents, messages));
  bar.element.lang = language;
  // The bar is outside of the root element, because React may not have hydrated that element yet.
  document.body.append(bar.element);

  const labelImages = () => text && makeEnlargeable(text.body.querySelectorAll("img"), messages);
  const onTextChange = () => {
    text = readArticleText();
    labelImages();
    textProgress = undefined;
    bar.element.hidden = true;
    bar.element.classList.toggle("m-aids-beside", Boolean(text?.contents));
    if (!text?.contents) return;
    textProgress = createProgress(messages);
    textProgress.element.className = "maru-left";
    textProgress.element.lang = language;
    text.contents.append(textProgress.element);
  };
  const update = () => {
    isScheduled = false;
    if (!text?.isOpen()) onTextChange();
    if (!text) return;
    const box = text.body.getBoundingClientRect();
    const maxScroll = document.documentElement.scrollHeight - innerHeight;
    const padding = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
    markSection(text, readingLine({ scrolled: scrollY, maxScroll, screen: innerHeight, padding }));
    const minutes = minutesOf(router);
    const progress = {
      minutes: minutes && minutesLeft(minutes, shareRead(box, innerHeight)),
      isFar: scrollY > FAR_SCREENS * innerHeight,
    };
    bar.show(progress);
    textProgress?.show(progress);
    const isBelowTop = box.top < 0 && scrollY > innerHeight;
    if (Math.abs(scrollY - lastScrollY) >= MIN_SCROLL || !isBelowTop) {
      const isBack = scrollY < lastScrollY && isBelowTop;
      if (!bar.element.matches(":has(:focus-visible)") || !isBelowTop) bar.element.hidden = !isBack;
      lastScrollY = scrollY;
    }
  };
  const schedule = () => {
    if (!isScheduled) requestAnimationFrame(update);
    isScheduled = true;
  };
  addEventListener("scroll", schedule, { passive: true });
  addEventListener("resize", () => {
    schedule();
    labelImages();
  });
  // Images can only be measured after loading. The listener is a capturing one, because `load` events do not bubble.
  const onLoad = ({ target }: Event) =>
    target instanceof HTMLImageElement &&
    target.matches("article > .prose *") &&
    makeEnlargeable([target], messages);
  main.addEventListener("load", onLoad, { capture: true });
  main.addEventListener("keydown", clickByKey);
  // Detects when another page is rendered.
  new MutationObserver(schedule).observe(main, { childList: true, subtree: true });
  schedule();
}

/** Returns the reading time of the current post, in minutes. Returns `undefined` if the current page is not a post. */
function minutesOf({ state }: RunningApp["router"]): number | undefined {
  for (const view of Object.values(state.loaderData) as ({ post?: { minutes: number } } | null)[]) {
    if (view?.post) return view.post.minutes;
  }
  return undefined;
}
