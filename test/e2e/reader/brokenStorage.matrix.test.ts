import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { cacheName } from "../../../src/client/offline/cacheNames.ts";
import { PAGE_MARK } from "../../../src/shared/manifest/pageMark.ts";
import type { Page } from "../../support/browser/page.ts";
import { hydrated } from "../../support/page/hydrated.ts";
import { openPages } from "../../support/page/openPages.ts";
import { sites } from "../../support/sites/sites.ts";
import { serveStatic, type StaticServer } from "../../support/build/staticServer.ts";
import { membersOf } from "../../support/runner/suite.ts";

const { root } = await sites("root");
const open = openPages();

let server: StaticServer;
beforeEach(async () => {
  server = await serveStatic({ "/": root.folder });
});
afterEach(() => server.close());

/** Scripts that break a store. They run before the scripts of the page and of the service worker. */
type BrokenStore = Record<"absent" | "forbidden" | "full" | "corrupt", string>;

const OWNER: Record<string, string> = { serviceWorker: "Navigator.prototype" };
const ownerOf = (store: string) => OWNER[store] ?? "globalThis";
const remove = (store: string) =>
  `Object.defineProperty(${ownerOf(store)}, "${store}", { value: undefined, configurable: true });`;
const forbid = (store: string) =>
  `Object.defineProperty(${ownerOf(store)}, "${store}", { configurable: true, get() { throw new DOMException("denied", "SecurityError") } });`;
const QUOTA = `new DOMException("full", "QuotaExceededError")`;
const fill = (store: string) =>
  `if (globalThis.Storage) { const set = Storage.prototype.setItem;
    Storage.prototype.setItem = function (...entry) { if (this === ${store}) throw ${QUOTA}; return set.apply(this, entry) } }`;
const GARBAGE = JSON.stringify('[{"path":3},"\u0000');
const corrupt = (store: string, keys: readonly string[]) =>
  `if (globalThis.Storage) for (const key of ${JSON.stringify(keys)}) ${store}[key] = ${GARBAGE};`;

const SITE = new RegExp(`name="${PAGE_MARK}" content="(\\S+) `).exec(
  await readFile(join(root.folder, "index.html"), "utf8"),
)![1]!;
/** Names of the caches, without the origin and path of the site at their end. */
const CACHES = (["pages", "metadata", "start"] as const).map((kind) =>
  cacheName(kind, { scope: "", site: SITE }),
);

const STORES: Record<string, BrokenStore> = {
  localStorage: {
    absent: remove("localStorage"),
    forbidden: forbid("localStorage"),
    full: fill("localStorage"),
    corrupt: corrupt("localStorage", [
      "maru-reading",
      "maru-visit:/",
      "maru-places:/",
      "maru-posts:/",
      "maru:searches",
    ]),
  },
  sessionStorage: {
    absent: remove("sessionStorage"),
    forbidden: forbid("sessionStorage"),
    full: fill("sessionStorage"),
    corrupt: corrupt("sessionStorage", ["maru-list:default", "maru-scroll"]),
  },
  indexedDB: {
    absent: remove("indexedDB"),
    forbidden: forbid("indexedDB"),
    full: `IDBObjectStore.prototype.put = IDBObjectStore.prototype.add = () => { throw ${QUOTA} };`,
    // A database of a later version, which lacks the expected object stores.
    corrupt: `indexedDB.open("workbox-expiration", 99);`,
  },
  caches: {
    absent: remove("caches"),
    forbidden: forbid("caches"),
    full: `if (globalThis.Cache) Cache.prototype.put = Cache.prototype.addAll = () => Promise.reject(${QUOTA});`,
    corrupt: `for (const name of ${JSON.stringify(CACHES)}) caches.open(name + location.origin + "/").then((cache) =>
      ["", "posts/moon-jar/", "manifest.metadata.json"].map((path) => cache.put(location.origin + "/" + path, new Response(${GARBAGE}))));`,
  },
  serviceWorker: {
    absent: `globalThis.Navigator && delete Navigator.prototype.serviceWorker;`,
    forbidden: `if (globalThis.Navigator) ${forbid("serviceWorker")}`,
    full: `if (globalThis.ServiceWorkerContainer) ServiceWorkerContainer.prototype.register = () => Promise.reject(${QUOTA});`,
    corrupt: `if (globalThis.WorkerGlobalScope) throw new Error("corrupt");`,
  },
};

/** Returns the type of a store as scripts see it, or the error that is thrown. */
function findStore(page: Page, store: string): Promise<string> {
  const found = page.evaluate(
    (name) => typeof Reflect.get(name === "serviceWorker" ? navigator : window, name),
    store,
  );
  return found.catch(({ message }: Error) => (message.includes("denied") ? "denied" : message));
}

describe.each(Object.entries(STORES))("%s", (store, scripts) => {
  /** Ways to break the store. The quick suite tests one way per store, so that each way occurs for some store. */
  const ways = membersOf(
    Object.entries(scripts),
    (_, index) => index === Object.keys(STORES).indexOf(store) % Object.keys(scripts).length,
  );
  test.each(ways)(`reading, preferences and search work while ${store} is %s`, async (way, script) => {
    const page = await open({ serviceWorkers: true });
    await page.beforeScripts(script);
    server.instead.set("/sw.js", `${script}\n${await readFile(join(root.folder, "sw.js"), "utf8")}`);
    const heading = (name: string) => page.getByRole("heading", { level: 1, name }).waitFor();
    await page.goto(server.url);
    await hydrated(page);
    const expected = way === "absent" ? "undefined" : way === "forbidden" ? "denied" : "object";
    expect(await findStore(page, store)).toBe(expected);
    await page.wheel(300);
    await page.getByRole("main").getByRole("link", { name: "The moon jar" }).click();
    await heading("The moon jar");
    await page.getByText("A jar without a title").waitFor();
    await page.wheel(300);
    await page.back();
    await heading("시험 마루");

    await page.locator("[data-reading]").click();
    await page.getByRole("radio", { name: "어둡게" }).check({ force: true });
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset["theme"])).toBe("dark");
    await page.press("Escape");

    await page.locator("[data-search]").click();
    await page.getByRole("combobox").fill("jar");
    await page.getByRole("dialog").getByText("A jar without a title").waitFor();
    await page.getByRole("option", { name: "The moon jar" }).first().click();
    await heading("The moon jar");

    for (const path of ["reading/", "posts/moon-jar/", ""]) {
      await page.goto(server.url + path);
      await hydrated(page);
      expect((await page.getByRole("main").innerText()).length).toBeGreaterThan(20);
      expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1);
    }
  });
});
