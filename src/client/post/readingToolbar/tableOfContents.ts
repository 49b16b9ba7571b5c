import { lastAbove } from "./readingProgress.ts";

/** An entry of the contents with its heading. */
interface Section {
  link: HTMLAnchorElement;
  heading: HTMLElement;
}

/** The text of a page, as the reading toolbar uses it. */
export interface TocEntry {
  body: HTMLElement;
  /** The contents, if the text has any. */
  contents: HTMLElement | undefined;
  sections: readonly Section[];
  /** Whether the page still shows this text. */
  isOpen: () => boolean;
}

/** Returns the text of the open page; `undefined` on a list. */
export function tocEntries(): TocEntry | undefined {
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

/** Marks the entry of the section at a height of the screen, and scrolls the contents to it. */
export function markSection({ contents, sections }: TocEntry, line: number): void {
  const current = lastAbove(sections, ({ heading }) => isAbove(heading, line))?.link;
  const before = contents?.querySelector("[aria-current]");
  if (before === current || (!before && !current)) return;
  before?.removeAttribute("aria-current");
  current?.setAttribute("aria-current", "location");
  if (contents && current) showWithin(contents, current);
}

/** Reads offsets only in the part of the text at that height: reading them in another part would force its layout. */
function isAbove(heading: HTMLElement, line: number): boolean {
  const part = heading.closest(".part")?.getBoundingClientRect();
  if (part && part.bottom <= line) return true;
  if (part && part.top > line) return false;
  return heading.getBoundingClientRect().top <= line;
}

/** Scrolls the contents only; `scrollIntoView` would scroll the page as well. */
function showWithin(list: HTMLElement, entry: HTMLElement): void {
  const { top, bottom } = list.getBoundingClientRect();
  const place = entry.getBoundingClientRect();
  const room = (bottom - top) / 4;
  if (place.top < top + room || place.bottom > bottom - room) {
    list.scrollTop += place.top - (top + bottom) / 2;
  }
}
