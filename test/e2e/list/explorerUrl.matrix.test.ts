import { describe, expect, test } from "vitest";
import { explorerPages, wide } from "../../support/page/explorer.ts";
import { sites } from "../../support/sites/sites.ts";
import { membersOf } from "../../support/runner/suite.ts";

const { explorer } = await sites("explorer");
const { open, url } = explorerPages(explorer.url);

const SPELLINGS = [
  ["?tag=openai&tag=ai", "/?tag=ai&tag=openai"],
  ["?tag=ai", "/tags/ai/"],
  ["?year=2024", "/archive/2024/"],
  ["?q=%20전기%20&year=2024", "/?year=2024&q=전기"],
  [`?tag=${encodeURIComponent("데이터센터".normalize("NFD"))}&tag=AI`, "/?tag=ai&tag=데이터센터"],
  ["?tag=gpt&year=2024", "/?tag=openai&year=2024"],
  ["tags/gpt/", "/tags/openai/"],
  ["tags/ai/?year=2025", "/?tag=ai&year=2025"],
  ["?sort=newest", "/"],
] as const;

/** Canonical URLs of the quick cases, one per reason for a redirect: order of tags, a list with its own path, spelling of a tag, alias of a tag. */
const QUICK = ["/?tag=ai&tag=openai", "/tags/ai/", "/?tag=ai&tag=데이터센터", "/tags/openai/"];

describe("list URL", () => {
  test.each(membersOf(SPELLINGS, ([, canonical]) => QUICK.includes(canonical)))(
    "%s becomes its canonical form %s",
    async (typed, canonical) => {
      const page = await open(wide);
      await page.goto(explorer.url + typed);
      await expect.poll(() => url(page)).toBe(canonical);
      await page.getByRole("heading", { level: 1 }).waitFor();
    },
  );
});
