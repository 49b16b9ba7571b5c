import { expect, test } from "vitest";
import { openPages } from "../support/page/openPages.ts";
import { contents, openText, scrollTo, WIDE } from "../support/page/readingSite.ts";
import { sites } from "../support/sites/sites.ts";

const { book } = await sites("book");
const open = openPages();

test("a table of contents that is taller than the screen scrolls to show the current section", async () => {
  const page = await openText(await open(WIDE), `${book.url}book/`);
  const list = contents(page);
  expect((await list.boundingBox())!.height).toBeLessThanOrEqual(900 - 48);
  await scrollTo(page, 40_000);
  await expect.poll(() => list.evaluate((each) => each.scrollTop)).toBeGreaterThan(100);
  const { y } = (await list.locator("[aria-current]").boundingBox())!;
  expect(y).toBeGreaterThan(24);
  expect(y).toBeLessThan(876);
});
