import { focusBlock } from "../../ui/focus.ts";
import { focusHeading } from "../../ui/focusHeading.ts";

/** Goes to a heading of the page and its URL; the next Tab continues there. */
export function goToHeading(link: HTMLAnchorElement): void {
  const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  // Before the URL changes, because the router stores the current scroll offset for the new URL.
  heading?.scrollIntoView();
  location.assign(link.href);
  if (heading) focusBlock(heading);
}

/** Goes to the top, without smooth scrolling. */
export function goToTop(): void {
  scrollTo(0, 0);
  focusHeading();
}
