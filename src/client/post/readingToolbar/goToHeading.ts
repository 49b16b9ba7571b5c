import { focusBlock } from "../../ui/focus.ts";
import { focusHeading } from "../../ui/focusHeading.ts";

/** Goes to a heading of the page, whose address stands in the bar then; the next Tab goes on from there. */
export function goToHeading(link: HTMLAnchorElement): void {
  const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  // First, since the router takes where the page stands then for the place of the new address too.
  heading?.scrollIntoView();
  location.assign(link.href);
  if (heading) focusBlock(heading);
}

/** Goes to the top at once: nothing moves on this site but what one moves. */
export function goToTop(): void {
  scrollTo(0, 0);
  focusHeading();
}
