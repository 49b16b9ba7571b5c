import { describe, expect, test } from "vitest";
import { hydrated } from "../../support/page/hydrated.ts";
import { openPages } from "../../support/page/openPages.ts";
import { background, openPanel, rgb } from "../../support/page/preferencesPanel.ts";
import { sites } from "../../support/sites/sites.ts";
import { membersOf } from "../../support/runner/suite.ts";
import { themes } from "../../support/page/themes.ts";

const { sample } = await sites("sample");
const open = openPages();

const INVALID = ['"sepia"', "null", "7", "{", '{"theme":{},"size":"x"}', '{"theme":"constructor"}'];
const QUICK = ["{", '{"theme":"constructor"}'];

describe("reading preferences panel", () => {
  test.each(membersOf(INVALID, (stored) => QUICK.includes(stored)))(
    "the preferences are the defaults if storage contains %s",
    async (stored) => {
      const page = await open({ colorScheme: "light" });
      await page.beforeScripts((value) => localStorage.setItem("maru-reading", value), stored);
      await page.goto(`${sample.url}posts/first-post/`);
      await hydrated(page);
      expect(await background(page)).toBe(rgb(themes.light["bg"]));
      await openPanel(page);
      expect(await page.getByRole("radio", { name: "시스템" }).isChecked()).toBe(true);
    },
  );
});
