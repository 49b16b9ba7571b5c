import { describe, expect, test } from "vitest";
import { hydrated } from "../../support/page/hydrated.ts";
import { openPages } from "../../support/page/openPages.ts";
import { copied, HEIGHT, options, select, toolbar } from "../../support/page/quote.ts";
import { countPending, waitUntilIdle } from "../../support/page/pendingCallbacks.ts";
import { sites } from "../../support/sites/sites.ts";
import { membersOf } from "../../support/runner/suite.ts";

const { root } = await sites("root");
const open = openPages();
const url = `${root.url}quotes/`;

const PASSAGES = [
  ["a part of a word", "툇마", "툇마", "툇마루에"],
  ["a word with its particle", "물소리가", "물소리가", "서면-,물소리가"],
  ["a sentence", "이 문장은", "나온다.", "이 문장은 한 번만 나온다."],
  ["two paragraphs", "처마 끝에서", "물소리가 들린다.", "처마 끝에서 떨어지는 물이,서면 물소리가 들린다."],
  ["the second of two equal texts", "뒤에서는 |감나무가", "보인다.", "뒤에서는-,감나무가 먼저 보인다."],
  ["the last text of the page", "있다. |물소리가", "들린다.", "있다.-,물소리가 들린다."],
  ["characters of the fragment syntax", "비-바람", "서리", "비-바람, 눈 & 서리"],
  ["a table", "항아리", "헛간 벽", "곳-,항아리,헛간 벽"],
  ["code", "close(first", "닫는다", 'close(first, "문을 닫는다'],
  ["lines of code", "const first", "닫는다", 'const first =,close(first, "문을 닫는다'],
  ["a heading and its text", "마지막 문단", "아래에 있다.", "여섯.-,마지막 문단,여기는 화면 아래에 있다."],
  ["English", "wooden floor", "wooden floor", "wooden floor"],
] as const;

/** Cases of the quick suite: one whose text fragment is a single text, and one whose text fragment is a range. */
const QUICK = new Set<string>(["a part of a word", "two paragraphs"]);

describe("link to a passage", () => {
  test.each(membersOf(PASSAGES, ([kind]) => QUICK.has(kind)))(
    "a browser follows a link to %s, and the app does not change the scroll offset while it starts",
    async (...row) => {
      const [, from, to, expected] = row;
      const page = await open(options);
      await page.goto(url);
      await hydrated(page);
      await select(page, from, to);
      await toolbar(page).waitFor();
      await page.getByRole("button", { name: "이 대목 링크 복사" }).click();
      await expect.poll(() => copied(page)).toMatch(/^\S+#:~:text=[\x21-\x7e]+$/);
      const link = await copied(page);
      expect(link.slice(0, link.indexOf("#"))).toBe(url);
      expect(link.split("text=")[1]?.split(",").map(decodeURIComponent).join(",")).toBe(expected);
      const shown = await open(options);
      await countPending(shown);
      await shown.goto(link);
      await hydrated(shown);
      await expect.poll(() => shown.evaluate(() => scrollY)).toBeGreaterThan(0);
      await waitUntilIdle(shown);
      const scrolled = await shown.evaluate(() => scrollY);
      const passage = await select(shown, from, to);
      expect(scrolled).toBeGreaterThan(0);
      expect(passage.top).toBeGreaterThanOrEqual(scrolled);
      expect(passage.bottom).toBeLessThanOrEqual(scrolled + HEIGHT);
    },
  );
});
