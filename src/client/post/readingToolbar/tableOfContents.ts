import { lastAbove } from "./readingProgress.ts";

/** An entry of the contents with its heading. */
interface Section {
  link: HTMLAnchorElement;
  heading: HTMLElement;
}

/** The text of a page, as the reading toolbar uses it. */
export interface ArticleText {
  body: HTMLElement;
  /** The contents, if the text has any. */
  contents: HTMLElement | undefined;
  sections: readonly Section[];
  /** Whether the page still shows this text. */
  isOpen: () => boolean;
}

/** Reads the text of the open page from the DOM; `undefined` on a list. */
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
 * Marks the entry of the section that is being read, and scrolls the contents to it.
 * @param line Distance from the top of the screen above which a heading counts as read, in px.
 */
export function markSection({ contents, sections }: ArticleText, line: number): void {
  const current = lastAbove(sections, ({ heading }) => isAbove(heading, line))?.link;
  const before = contents?.querySelector("[aria-current]");
  if (before === current || (!before && !current)) return;
  before?.removeAttribute("aria-current");
  current?.setAttribute("aria-current", "location");
  if (contents && current) showWithin(contents, current);
}

/** Measures a heading only if its part of the text is at the line: measuring it in another part would force the layout of that part. */
function isAbove(heading: HTMLElement, line: number): boolean {
  const part = heading.closest(".part")?.getBoundingClientRect();
  if (part && part.bottom <= line) return true;
  if (part && part.top > line) return false;
  return heading.getBoundingClientRect().top <= line;
}

/** Scrolls the contents only; `scrollIntoView` would scroll the page as well. */
function showWithin(list: HTMLElement, entry: HTMLElement): void {
  const { top, bottom } = list.getBoundingClientRect();
  const box = entry.getBoundingClientRect();
  const margin = (bottom - top) / 4;
  if (box.top < top + margin || box.bottom > bottom - margin) {
    list.scrollTop += box.top - (top + bottom) / 2;
  }
}
