import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { hydrated } from "../../support/page/hydrated.ts";
import { openPages } from "../../support/page/openPages.ts";
import { sites } from "../../support/sites/sites.ts";
import { serveStatic, type StaticServer } from "../../support/build/staticServer.ts";
import { membersOf } from "../../support/runner/suite.ts";
import { heading, openList, visit } from "./offlineSite.ts";

const { root, blog } = await sites("root", "blog");
const open = openPages();

let server: StaticServer;
beforeEach(async () => {
  server = await serveStatic({ "/": root.folder, "/blog/": blog.folder });
});
afterEach(() => server.close());

describe("the offline cache", () => {
  test.each(membersOf(["/", "/blog/"], (base) => base === "/"))(
    "below %s, a post that was read is available offline, as a page and within the app",
    async (base) => {
      const page = await open({ serviceWorkers: true });
      await visit(page, new URL(base, server.url).href, "posts/moon-jar/");
      server.stop();
      await page.reload();
      await heading(page, "The moon jar");
      await hydrated(page);
      const width = page
        .locator(".prose img")
        .first()
        .evaluate((image) => (image as HTMLImageElement).naturalWidth);
      expect(await width).toBeGreaterThan(0);
      // The list was not opened before. It is cached together with the files that start the app.
      await openList(page);
      await heading(page, "시험 마루");
      expect(await page.getByRole("article").count()).toBeGreaterThan(1);
      await page.getByRole("link", { name: "The moon jar" }).click();
      await heading(page, "The moon jar");
      expect(await page.locator(".prose").innerText()).toContain("A jar without a title");
    },
  );
});
