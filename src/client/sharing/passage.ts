import { passageIn } from "./pageText.ts";
import { withoutBrackets } from "./quotedLine.ts";
import { textFragment } from "../../shared/textFragments/textFragment.ts";

/** A text that a reader quotes, and the page it is from. */
export interface Source {
  title: string;
  /** Whole, percent-encoded, without query and hash. */
  url: string;
}

/** The page that is open. */
export function sourceOf(page: Document): Source {
  const { origin, pathname } = page.location;
  return { title: page.querySelector("main h1")?.textContent ?? page.title, url: origin + pathname };
}

/** What is selected in the body of a post or page; what of it lies beyond its end is left out. */
export function selectedRange(page: Document): Range | undefined {
  const selection = page.getSelection();
  const body = page.querySelector("main .prose");
  if (!body || !selection?.rangeCount || selection.isCollapsed) return undefined;
  const range = selection.getRangeAt(0).cloneRange();
  if (!body.contains(range.startContainer)) return undefined;
  if (!body.contains(range.endContainer)) range.setEndAfter(body.lastChild ?? body);
  return range.toString().trim() ? range : undefined;
}

/** The address of a passage of the page; none where it has no word to find it by, since that of the page would pass for it. */
export function linkToPassage(range: Range, page: Document): string | undefined {
  const language = range.startContainer.parentElement?.closest("[lang]")?.getAttribute("lang") ?? "ko";
  const fragment = textFragment(passageIn(page.body, range), language);
  return fragment ? `${sourceOf(page).url}#${fragment}` : undefined;
}

/** `[title](address)`; what Markdown or HTML would read as more than a sign is escaped in the title. */
export function markdownLink({ title, url }: Source): string {
  return `[${title.replace(/[\\`*_[\]<>]/g, "\\$&")}](${withoutBrackets(url)})`;
}
