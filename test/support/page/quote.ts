import type { Page } from "../browser/page.ts";

/** Height of the window in CSS pixels. */
export const HEIGHT = 300;
export const options = { viewport: { width: 800, height: HEIGHT }, clipboard: true };

/** Finds the toolbar that appears at a selection. */
export const toolbar = (page: Page) => page.getByRole("toolbar", { name: "고른 대목" });
export const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/**
 * Selects text of the body, from the first `from` to the next `to`. If `from` contains `|` (`before|from`), the selection begins after the
 * `|`. Returns the top and bottom of the first selected line, in CSS pixels from the top of the page.
 */
export async function select(page: Page, from: string, to: string): Promise<{ top: number; bottom: number }> {
  return page.evaluate(
    ([written = "", end = ""]) => {
      const prose = document.querySelector(".prose")!;
      const texts: { node: Text; at: number }[] = [];
      let whole = "";
      const walker = document.createTreeWalker(prose, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        // Text in a collapsed table of contents can't be selected.
        if (walker.currentNode.parentElement?.closest("details")) continue;
        texts.push({ node: walker.currentNode as Text, at: whole.length });
        whole += walker.currentNode.nodeValue;
      }
      const nodeAt = (offset: number) => texts.findLast(({ at }) => at <= offset)!;
      const found = whole.indexOf(written.replace("|", ""));
      const start = found + Math.max(0, written.indexOf("|"));
      const last = whole.indexOf(end, start) + end.length - 1;
      if (found < 0 || last < start) throw new Error(`found no ${written} … ${end}`);
      const range = document.createRange();
      range.setStart(nodeAt(start).node, start - nodeAt(start).at);
      range.setEnd(nodeAt(last).node, last + 1 - nodeAt(last).at);
      getSelection()!.removeAllRanges();
      getSelection()!.addRange(range);
      const [first = range.getBoundingClientRect()] = range.getClientRects();
      return { top: first.top + scrollY, bottom: first.bottom + scrollY };
    },
    [from, to],
  );
}
