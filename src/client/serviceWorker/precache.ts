import { findByUrl } from "../../shared/urls/aliases.ts";
import { decodeMetadata } from "../../shared/manifest/columns.ts";
import type { StartFiles } from "../../shared/manifest/startFiles.ts";
import { METADATA_FILE } from "../../shared/urls/routes.ts";
import { cacheName } from "../offline/cacheNames.ts";
import { type Kind, kindOf, KINDS } from "./cacheRules.ts";
import { isOwnContent } from "./ownContent.ts";
import type { Owner } from "./owner.ts";
import { hasStartPage, cacheStartPage } from "./startPage.ts";
import type { Strategies } from "./strategies.ts";
import type { LastingEvent } from "./workerScope.ts";

interface KeeperOptions {
  owner: Owner;
  files: StartFiles;
  strategies: Strategies;
  /** Whether what nobody has asked for may be fetched. */
  isGoodLine: () => boolean;
}

/** Keeps what was not asked for while the worker was there to keep it. */
export interface Keeper {
  /** What the app needs to start without a line, unless it is kept already. Rejects where part of it cannot be had. */
  cacheStart(event: LastingEvent): Promise<void>;
  /** A page that a reader opened, by its address and those of the files it has loaded. */
  storeVisit(event: LastingEvent, visit: { page: string; loaded: readonly string[] }): Promise<void>;
}

export function createKeeper({ owner, files, strategies, isGoodLine }: KeeperOptions): Keeper {
  const { scope } = owner;
  let starting: Promise<void> | undefined;

  /** What is kept of a kind at a URL, unless it is not of the site. */
  async function findKept(kind: Kind, url: string): Promise<Response | undefined> {
    const kept = await caches.match(url, { cacheName: cacheName(kind, owner), ignoreVary: true });
    return kept && (await isOwnContent(kind, kept, { url, owner })) ? kept : undefined;
  }

  function kindAt(url: string): Kind | undefined {
    return url === scope ? "pages" : kindOf({ url, mode: "cors", destination: "" }, scope);
  }

  /** Answers by the rule of its kind, which keeps it, and waits until it is kept. */
  async function keep(event: LastingEvent, url: string): Promise<void> {
    const kind = kindAt(url);
    if (!kind) return;
    // What a host said may be kept unasked, GitHub Pages of all for ten minutes, may be of the build before.
    const request = new Request(url, { cache: KINDS[kind].isNewestFirst ? "no-cache" : "default" });
    const [answered, kept] = strategies[kind].handleAll({ event, request });
    const { ok, status } = await answered;
    await kept;
    if (!ok) throw new Error(`${url}: the server answered ${status}`);
  }

  /** Keeps what the app cannot start without; rejects where that is not of the site. */
  async function cacheNeeded(event: LastingEvent, url: string): Promise<void> {
    await keep(event, url);
    const kind = kindAt(url);
    if (kind && !(await findKept(kind, url))) throw new Error(`${url}: the answer was not of this site`);
  }

  async function fetchStart(event: LastingEvent): Promise<void> {
    const { build, start, search } = files;
    if (!isGoodLine() || (await hasStartPage(owner, build))) return;
    const hasSearched = (await (await caches.open(cacheName("search", owner))).keys()).length > 0;
    // One by one, so that a reader has the line almost to oneself.
    for (const path of [...start, ...(hasSearched ? search : [])]) await cacheNeeded(event, scope + path);
    await cacheStartPage(owner, build);
  }

  /** What is read within the app at the address of a page that came as HTML. */
  async function cacheBody(event: LastingEvent, page: URL): Promise<void> {
    const metadata = await findKept("metadata", scope + METADATA_FILE);
    if (!metadata) return;
    const { manifest } = await decodeMetadata(await metadata.json(), new URL(scope).pathname);
    const found = findByUrl([...manifest.posts, ...manifest.pages], page.pathname);
    if (found) await keep(event, new URL(found.body, scope).href);
  }

  return {
    cacheStart(event) {
      starting ??= fetchStart(event).finally(() => (starting = undefined));
      return starting;
    },
    async storeVisit(event, { page, loaded }) {
      const pageUrl = new URL(page);
      pageUrl.search = pageUrl.hash = "";
      if (!(await findKept("pages", pageUrl.href))) {
        // The browser has it from when it was opened: what it holds is taken as it is.
        const request = new Request(pageUrl, { cache: "force-cache" });
        await Promise.all(strategies.pages.handleAll({ event, request }));
      }
      for (const url of loaded) {
        if (url !== scope + METADATA_FILE) await keep(event, url).catch(() => undefined);
      }
      await cacheBody(event, pageUrl);
    },
  };
}
