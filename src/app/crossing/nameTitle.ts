/**
 * Lets the title of the post at `path`, in a row of a list or over its text, move to where it stands on the other page, if it is in
 * sight. Gives the element, which has a `style` then.
 */
export function nameTitle(path: string): HTMLElement | undefined {
  const rows = [...document.querySelectorAll<HTMLAnchorElement>("a[rel=bookmark]")];
  const row = rows.find(({ pathname }) => pathname === path);
  const title = row?.closest("h2") ?? row ?? document.querySelector<HTMLElement>("article h1");
  const { top, bottom } = title?.getBoundingClientRect() ?? { top: -1, bottom: 0 };
  if (!title || top < 0 || bottom > innerHeight) return undefined;
  // As wide as its words, so that they are scaled evenly.
  title.style.cssText = "view-transition-name:title;width:fit-content";
  return title;
}

export function linesOf(title: HTMLElement): number {
  return Math.round(title.offsetHeight / Number.parseFloat(getComputedStyle(title).lineHeight));
}
