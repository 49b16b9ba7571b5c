import { passageIn } from "./pageText.ts";
import { withoutBrackets } from "./quotedLine.ts";
import { textFragment } from "../../shared/textFragments/textFragment.ts";

/** A page that is shared or quoted. */
interface SharedPage {
  title: string;
  /** Absolute URL, percent-encoded, without query and hash. */
  url: string;
}

/** Returns title and URL of the current page. */
export function sharedPage(page: Document): SharedPage {
  const { origin, pathname } = page.location;
  return { title: page.querySelector("main h1")?.textContent ?? page.title, url: origin + pathname };
}

/**
 * Returns the selection in the body of a post or page. Cuts a selection that extends beyond the body at the end of the
 * body. Returns `undefined` if the selection starts outside of the body or contains no text.
 */
export function selectedRange(page: Document): Range | undefined {
  const selection = page.getSelection();
  const body = page.querySelector("main .prose");
  if (!body || !selection?.rangeCount || selection.isCollapsed) return undefined;
  const range = selection.getRangeAt(0).cloneRange();
  if (!body.contains(range.startContainer)) return undefined;
  if (!body.contains(range.endContainer)) range.setEndAfter(body.lastChild ?? body);
  return range.toString().trim() ? range : undefined;
}

/**
 * Returns the URL of a passage with a text fragment. Returns `undefined` if the passage contains no visible text, or if
 * no text fragment leads to it.
 */
export function linkToPassage(range: Range, page: Document): string | undefined {
  const language = range.startContainer.parentElement?.closest("[lang]")?.getAttribute("lang") ?? "ko";
  const fragment = textFragment(passageIn(page.body, range), language);
  return fragment ? `${sharedPage(page).url}#${fragment}` : undefined;
}

/** Returns a Markdown link, `[title](url)`. Escapes Markdown and HTML syntax in the title. */
export function markdownLink({ title, url }: SharedPage): string {
  return `[${title.replace(/[\\`*_[\]<>]/g, "\\$&")}](${withoutBrackets(url)})`;
}
