import { focusBlock } from "../../ui/focus.ts";
import { focusHeading } from "../../ui/focusHeading.ts";

/**
 * Scrolls to the heading that a link leads to, and navigates to the URL of the link. The next Tab continues after the
 * heading.
 */
export function goToHeading(link: HTMLAnchorElement): void {
  const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  // Scrolls before the URL changes, because the router stores the current scroll offset for the new URL.
  heading?.scrollIntoView();
  location.assign(link.href);
  if (heading) focusBlock(heading);
}

/** Scrolls to the top of the page and focuses its heading. */
export function goToTop(): void {
  scrollTo(0, 0);
  focusHeading();
}
