import { lastAbove } from "./readingProgress.ts";

/** An entry of the table of contents with its heading. */
interface Section {
  link: HTMLAnchorElement;
  heading: HTMLElement;
}

/** The elements of a post or page that the reading toolbar uses. */
export interface ArticleText {
  body: HTMLElement;
  /** The table of contents; `undefined` if the text has none. */
  contents: HTMLElement | undefined;
  sections: readonly Section[];
  /** Whether the page still shows this text. */
  isOpen: () => boolean;
}

/**
 * Finds the body, the table of contents and the headings of the current page. Returns `undefined` if the page has no
 * body, such as a list.
 */
export function readArticleText(): ArticleText | undefined {
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

/**
 * Marks the entry of the current section. If the section has changed, scrolls the table of contents to show the entry.
 * @param line Distance from the top of the screen above which a heading counts as read, in CSS px.
 */
export function markSection({ contents, sections }: ArticleText, line: number): void {
  const current = lastAbove(sections, ({ heading }) => isAbove(heading, line))?.link;
  const before = contents?.querySelector("[aria-current]");
  if (before === current || (!before && !current)) return;
  before?.removeAttribute("aria-current");
  current?.setAttribute("aria-current", "location");
  if (contents && current) showWithin(contents, current);
}

/**
 * Whether a heading is above the line. Of the headings within `.part` elements, only measures those in the part that
 * intersects the line. Measuring the others would force layout of their parts.
 */
function isAbove(heading: HTMLElement, line: number): boolean {
  const part = heading.closest(".part")?.getBoundingClientRect();
  if (part && part.bottom <= line) return true;
  if (part && part.top > line) return false;
  return heading.getBoundingClientRect().top <= line;
}

/**
 * Scrolls the table of contents to centre an entry, unless the entry is already within its middle half.
 * `scrollIntoView` would also scroll the page.
 */
function showWithin(list: HTMLElement, entry: HTMLElement): void {
  const { top, bottom } = list.getBoundingClientRect();
  const box = entry.getBoundingClientRect();
  const margin = (bottom - top) / 4;
  if (box.top < top + margin || box.bottom > bottom - margin) {
    list.scrollTop += box.top - (top + bottom) / 2;
  }
}
