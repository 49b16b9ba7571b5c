import { lastAbove } from "./readingProgress.ts";

/** An entry of the list of contents with the heading it leads to. */
interface Section {
  link: HTMLAnchorElement;
  heading: HTMLElement;
}

/** The text of a page, as the aids know it. */
export interface TocEntry {
  body: HTMLElement;
  /** The list of its contents; without it, the text has none. */
  contents: HTMLElement | undefined;
  sections: readonly Section[];
  /** Whether it still is what stands in the page. */
  isOpen: () => boolean;
}

/** The text of the page that is open; `undefined` on a list. */
export function readToc(): TocEntry | undefined {
  const body = document.querySelector<HTMLElement>("article > .prose");
  if (!body) return undefined;
  const { firstChild } = body;
  const contents = body.querySelector<HTMLElement>(":scope > .contents > nav") ?? undefined;
  const links = [...(contents?.querySelectorAll("a") ?? [])];
  return {
    body,
    contents,
    sections: links.flatMap((link) => {
      const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      return heading ? [{ link, heading }] : [];
    }),
    isOpen: () => body.isConnected && body.firstChild === firstChild,
  };
}

/** Marks the entry of the section at a height of the screen; the list scrolls itself so that it is seen. */
export function markSection({ contents, sections }: TocEntry, line: number): void {
  const current = lastAbove(sections, ({ heading }) => isAbove(heading, line))?.link;
  const before = contents?.querySelector("[aria-current]");
  if (before === current || (!before && !current)) return;
  before?.removeAttribute("aria-current");
  current?.setAttribute("aria-current", "location");
  if (contents && current) showWithin(contents, current);
}

/** Of a text in parts (`parts.ts`) only the part at that height is asked: to know a place in another lays that out. */
function isAbove(heading: HTMLElement, line: number): boolean {
  const part = heading.closest(".part")?.getBoundingClientRect();
  if (part && part.bottom <= line) return true;
  if (part && part.top > line) return false;
  return heading.getBoundingClientRect().top <= line;
}

/** `scrollIntoView` would move the page as well. */
function showWithin(list: HTMLElement, entry: HTMLElement): void {
  const { top, bottom } = list.getBoundingClientRect();
  const place = entry.getBoundingClientRect();
  const room = (bottom - top) / 4;
  if (place.top < top + room || place.bottom > bottom - room) {
    list.scrollTop += place.top - (top + bottom) / 2;
  }
}
