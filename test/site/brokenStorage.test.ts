import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "../support/browser/page.ts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { hydrated } from "../support/hydrated.ts";
import { openPages } from "../support/openPages.ts";
import { serveStatic, type StaticServer } from "../support/staticServer.ts";
import { sites } from "../support/sites/sites.ts";

const { root } = await sites("root");
const open = openPages();

let server: StaticServer;
beforeEach(async () => {
  server = await serveStatic({ "/": root.folder });
});
afterEach(() => server.close());

/** A script that breaks a store; it runs in the page and in the worker, before their own. */
type Broken = Record<"absent" | "forbidden" | "full" | "corrupt", string>;

const OWNER: Record<string, string> = { serviceWorker: "Navigator.prototype" };
const ownerOf = (store: string) => OWNER[store] ?? "globalThis";
const take = (store: string) =>
  `Object.defineProperty(${ownerOf(store)}, "${store}", { value: undefined, configurable: true });`;
const forbid = (store: string) =>
  `Object.defineProperty(${ownerOf(store)}, "${store}", { configurable: true, get() { throw new DOMException("denied", "SecurityError") } });`;
const QUOTA = `new DOMException("full", "QuotaExceededError")`;
const fill = (store: string) =>
  `if (globalThis.Storage) { const set = Storage.prototype.setItem;
    Storage.prototype.setItem = function (...entry) { if (this === ${store}) throw ${QUOTA}; return set.apply(this, entry) } }`;
const GARBAGE = JSON.stringify('[{"path":3},"\u0000');
const spoil = (store: string, keys: readonly string[]) =>
  `if (globalThis.Storage) for (const key of ${JSON.stringify(keys)}) ${store}[key] = ${GARBAGE};`;

const STORES: Record<string, Broken> = {
  localStorage: {
    absent: take("localStorage"),
    forbidden: forbid("localStorage"),
    full: fill("localStorage"),
    corrupt: spoil("localStorage", [
      "maru-reading",
      "maru-visit:/",
      "maru-places:/",
      "maru-posts:/",
      "maru:searches",
    ]),
  },
  sessionStorage: {
    absent: take("sessionStorage"),
    forbidden: forbid("sessionStorage"),
    full: fill("sessionStorage"),
    corrupt: spoil("sessionStorage", ["maru-list:default", "react-router-scroll-positions"]),
  },
  indexedDB: {
    absent: take("indexedDB"),
    forbidden: forbid("indexedDB"),
    full: `IDBObjectStore.prototype.put = IDBObjectStore.prototype.add = () => { throw ${QUOTA} };`,
    // Of a version that is still to come, with nothing of what is looked for.
    corrupt: `indexedDB.open("workbox-expiration", 99);`,
  },
  caches: {
    absent: take("caches"),
    forbidden: forbid("caches"),
    full: `if (globalThis.Cache) Cache.prototype.put = Cache.prototype.addAll = () => Promise.reject(${QUOTA});`,
    corrupt: `for (const kind of ["pages", "metadata", "start"]) caches.open("maru " + kind + ".v1 " + location.origin + "/").then((cache) =>
      ["", "posts/moon-jar/", "manifest.metadata.json"].map((path) => cache.put(location.origin + "/" + path, new Response(${GARBAGE}))));`,
  },
  serviceWorker: {
    absent: `globalThis.Navigator && delete Navigator.prototype.serviceWorker;`,
    forbidden: `if (globalThis.Navigator) ${forbid("serviceWorker")}`,
    full: `if (globalThis.ServiceWorkerContainer) ServiceWorkerContainer.prototype.register = () => Promise.reject(${QUOTA});`,
    corrupt: `if (globalThis.WorkerGlobalScope) throw new Error("spoilt");`,
  },
};

/** What a page of any site would find of a store. */
function findStore(page: Page, store: string): Promise<string> {
  const found = page.evaluate(
    (name) => typeof Reflect.get(name === "serviceWorker" ? navigator : window, name),
    store,
  );
  return found.catch(({ message }: Error) => (message.includes("denied") ? "denied" : message));
}

describe.each(Object.entries(STORES))("%s", (store, ways) => {
  test.each(Object.entries(ways))("that is %s keeps nobody from reading", async (how, script) => {
    const page = await open({ serviceWorkers: true });
    await page.beforeScripts(script);
    server.instead.set("/sw.js", `${script}\n${await readFile(join(root.folder, "sw.js"), "utf8")}`);
    const heading = (name: string) => page.getByRole("heading", { level: 1, name }).waitFor();
    await page.goto(server.url);
    await hydrated(page);
    const broken = how === "absent" ? "undefined" : how === "forbidden" ? "denied" : "object";
    expect(await findStore(page, store)).toBe(broken);
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
