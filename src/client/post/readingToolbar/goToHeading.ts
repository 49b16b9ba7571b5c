/** Goes to a heading of the page, whose address stands in the bar then; the next Tab goes on from there. */
export function goToHeading(link: HTMLAnchorElement): void {
  const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  // First, since the router takes where the page stands then for the place of the new address too.
  heading?.scrollIntoView();
  location.assign(link.href);
  if (heading) focusQuietly(heading);
}

/** Goes to the top at once: nothing moves on this site but what one moves. */
export function goToTop(): void {
  scrollTo(0, 0);
  document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
}

function focusQuietly(element: HTMLElement): void {
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
}
