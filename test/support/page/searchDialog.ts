import type { Page } from "../browser/page.ts";

export const searchBox = (page: Page) => page.getByRole("combobox", { name: "제목·태그·본문에서 찾기" });
export const searchDialog = (page: Page) => page.getByRole("dialog", { name: "검색" });
export const options = (page: Page) => page.getByRole("listbox", { name: "검색 결과" }).getByRole("option");
export const activeOption = (page: Page) => page.getByRole("option", { selected: true });

/** Path of the post that the searches of the tests find first on the site `sample`. */
export const TAGS_POST = "posts/tags-as-shelves/";

/** Opens the search dialog and types a query. */
export async function search(page: Page, query: string): Promise<void> {
  await page.press("/");
  await searchBox(page).waitFor();
  await page.type(query);
}

export async function closeByEscape(page: Page): Promise<void> {
  await page.press("Escape");
  await searchDialog(page).waitFor({ state: "detached" });
}

/** Returns the text that the app has marked, and the position of its top edge as a fraction of the window's height. */
export const marked = (page: Page) =>
  page.evaluate(() => {
    const [range] = CSS.highlights.get("maru-passage") ?? [];
    const { top = -1 } = (range as Range | undefined)?.getBoundingClientRect() ?? {};
    return { text: range ? String(range) : "", top: top / innerHeight };
  });

/**
 * Counts how often scripts of the page go back in the history after this call. The dialog goes back when it closes, and browsers do so
 * asynchronously.
 */
export async function countStepsBack(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const back = history.back.bind(history);
    Object.assign(window, { stepsBack: 0 });
    history.back = () => {
      (window as unknown as { stepsBack: number }).stepsBack++;
      back();
    };
  });
  return () => page.evaluate(() => (window as unknown as { stepsBack: number }).stepsBack);
}
