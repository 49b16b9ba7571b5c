import { describe, expect, test } from "vitest";
import { axeViolations, overflow } from "../../support/checks/axe.ts";
import { openPages } from "../../support/page/openPages.ts";
import { openShared, phone, shareButton } from "../../support/page/share.ts";
import { sites } from "../../support/sites/sites.ts";
import { membersOf } from "../../support/runner/suite.ts";

const { sample } = await sites("sample");
const open = openPages();
const url = sample.url + encodeURI("posts/마루에-오신-것을-환영합니다/");

describe("share button", () => {
  test.each(membersOf(["light", "dark"] as const, (theme) => theme === "light"))(
    "the menu of the share button has no axe violations in the %s theme",
    async (colorScheme) => {
      const page = await openShared(await open({ ...phone, colorScheme }), url);
      await page.evaluate(() => void Reflect.deleteProperty(navigator, "share"));
      await shareButton(page).tap();
      await page.getByRole("menu").waitFor();
      const items = await page.getByRole("menuitem").all();
      for (const item of items) expect((await item.boundingBox())?.height).toBeGreaterThanOrEqual(44);
      expect(items.length).toBe(4);
      expect(await axeViolations(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
    },
  );
});
