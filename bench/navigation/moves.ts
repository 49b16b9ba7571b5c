import type { Page } from "playwright-core";
import { timeMove } from "./clock.ts";

/** A kind of navigation: a start page, and the links that lead to the target pages. */
export interface Move {
  name: string;
  /** Start page of a turn, from 0. Each turn has another page or link, so that its target was not fetched before. */
  from: (turn: number) => string;
  /** Selector of the links, the same for every engine. */
  links: string;
}

/** Rows per list page, for every engine. */
const ROWS = 20;

export const MOVES: readonly Move[] = [
  {
    name: "list to post",
    from: (turn) => (turn < ROWS ? "" : `page/${1 + Math.floor(turn / ROWS)}/`),
    links: "main article a[href*='/posts/']",
  },
  {
    name: "post to next",
    from: (turn) => `posts/post-${turn}/`,
    links: "main a[rel='prev'], main a[rel='next']",
  },
  {
    name: "tag to tag",
    from: () => "tags/tag-3/",
    links: "main article a[href*='/tags/']:not([href*='tag-3/'])",
  },
];

/** How a link is followed: at once, or after a hover. */
export interface Approach {
  name: string;
  /** Milliseconds of hover, or until no request is pending; `undefined` for a click without hover. */
  rest: number | "until fetched" | undefined;
}

export const APPROACHES: readonly Approach[] = [
  { name: "hovered first", rest: "until fetched" },
  { name: "hovered 200 ms", rest: 200 },
  { name: "not hovered", rest: undefined },
];

/** Follows one of the links of the open page, selected by the turn. */
export async function move(
  page: Page,
  { links }: Move,
  { approach: { rest }, turn }: { approach: Approach; turn: number },
): Promise<number> {
  const all = page.locator(links);
  const link = all.nth(turn % (await all.count()));
  if (rest === undefined) {
    return timeMove(page, () => link.evaluate((element: HTMLElement) => element.click()));
  }
  await link.scrollIntoViewIfNeeded();
  await page.mouse.move(2, 2);
  await link.hover();
  if (rest === "until fetched") await page.waitForLoadState("networkidle");
  await page.waitForTimeout(rest === "until fetched" ? 1000 : rest);
  return timeMove(page, async () => {
    await page.mouse.down();
    await page.mouse.up();
  });
}
