import { expect } from "vitest";
import type { Page } from "../../support/browser/page.ts";
import { hydrated } from "../../support/page/hydrated.ts";

/** Timeout for the installation of the service worker, in milliseconds. It requests about 60 files sequentially. */
export const INSTALLATION = { timeout: 20_000 };

/** Returns the URLs that the service worker of a site has cached, by kind of file. They are relative to `site`, the URL of the site. */
export function cachedFiles(page: Page, site: string): Promise<Record<string, string[]>> {
  return page.evaluate(async (scope) => {
    const cached: Record<string, string[]> = {};
    for (const name of await caches.keys()) {
      const [, kind = "", of] = /^maru (\w+)\S* (.*)/.exec(name) ?? [];
      if (of !== scope) continue;
      const requests = await (await caches.open(name)).keys();
      cached[kind] = requests.map(({ url }) => decodeURI(url.slice(scope.length)));
    }
    return cached;
  }, site);
}

/** Returns the paths of scripts and metadata that a page has loaded and that are not cached yet. */
export async function uncachedCode(page: Page, site: string): Promise<string[]> {
  const { code = [], metadata = [] } = await cachedFiles(page, site);
  const loaded = await page.evaluate(
    (scope) =>
      performance
        .getEntriesByType("resource")
        .filter(({ name }) => name.startsWith(scope) && /\.js$|manifest\.metadata\.json$/.test(name))
        .map(({ name }) => decodeURI(name.slice(scope.length))),
    site,
  );
  return loaded.filter((path) => path !== "sw.js" && !code.includes(path) && !metadata.includes(path));
}

/** Opens a page and waits until the files that start the app, the page and its body are cached. */
export async function visit(page: Page, site: string, path: string): Promise<void> {
  await page.goto(site + path);
  await hydrated(page);
  await expect.poll(() => cachedFiles(page, site).then(({ start }) => start?.length), INSTALLATION).toBe(1);
  const isPost = path.startsWith("posts/");
  const isCached = async () => {
    const { pages = [], bodies = [] } = await cachedFiles(page, site);
    return pages.includes(path) && (!isPost || bodies.some((body) => body.startsWith(path)));
  };
  await expect.poll(isCached).toBe(true);
}

/** Waits until the service worker of another build has replaced the files that start the app. */
export async function startReplaced(page: Page, site: string, previous: string | undefined): Promise<void> {
  await expect
    .poll(() => cachedFiles(page, site).then(({ start }) => start?.[0] === previous), INSTALLATION)
    .toBe(false);
}

export const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name }).waitFor();

export const openList = (page: Page) =>
  page.getByRole("main").getByRole("link", { name: "목록", exact: true }).click();
