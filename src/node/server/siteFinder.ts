import { readFile } from "node:fs/promises";
import type { OpenApp, Prepare } from "../../shared/listing/library.ts";
import { engineFile } from "../files/engineFile.ts";
import { createFileFinder, type FindFile } from "../output/emitters/collectFiles.ts";
import { emitters } from "../output/emitters/emitters.ts";
import { createLazySearch } from "../output/emitters/search/searchFiles.ts";
import { wholeFonts } from "../output/fonts/fontFiles.ts";
import { appFor } from "../output/packedApp.ts";
import { createRender } from "../output/render/createRender.ts";
import { bodyFinder, createMemoryLibrary } from "../output/render/memoryLibrary.ts";
import type { CompiledSite } from "../site/compiledSite.ts";
import { type DevPage, devPage, loadRenderer, type SourceClient } from "./devPage.ts";
import { LIVE_SCRIPT_PATH } from "./liveEvents.ts";
import { type FindServed, serveOutputFile } from "./servedFile.ts";

/** A compiled site whose files can be found. */
interface OpenedSite {
  site: CompiledSite;
  find: FindFile;
  /** Sets the app that renders the site's pages. In a clone, it may change without a new compilation. */
  setApp(page: DevPage, openApp: OpenApp): void;
}

/**
 * Returns a function that finds the files of a site for `maru dev`. Each compiled site gets its own set of files, because requests for the
 * previous site may still be running.
 */
export function createSiteFinder(
  source?: SourceClient,
): (site: CompiledSite, version: string) => Promise<FindServed> {
  let last: OpenedSite | undefined;
  return async (site, version) => {
    if (last?.site !== site) last = openSite(site);
    const opened = last;
    const app = await appFor(site.manifest.site);
    opened.setApp(
      ...(await Promise.all([devPage(app, { base: site.base, version }, source), loadRenderer(app, source)])),
    );
    return async (path) => {
      if (path === LIVE_SCRIPT_PATH) return serveOutputFile({ path, contents: readLiveScript });
      const file = app.files.get(path) ?? opened.find(path);
      return file && serveOutputFile(file);
    };
  };
}

function openSite(site: CompiledSite): OpenedSite {
  const { base, manifest } = site;
  const search = createLazySearch(site);
  const library = createMemoryLibrary({ base, manifest, search: search.url, bodyOf: bodyFinder(site) });
  const fonts = wholeFonts(site);
  const fontHead = `${fonts.links}${fonts.css && `<style>${fonts.css}</style>`}`;
  let shown: DevPage = { shell: "", head: "" };
  let openApp: OpenApp | undefined;
  let prepare: Promise<Prepare> | undefined;
  return {
    site,
    find: createFileFinder(emitters, {
      site,
      search,
      fonts,
      render: createRender(async (path) => {
        if (!openApp) throw new Error("The app is not loaded.");
        prepare ??= openApp(library);
        return (await prepare)(path);
      }),
      template: {
        get shell() {
          return shown.shell;
        },
        get head() {
          return shown.head + fontHead;
        },
      },
    }),
    setApp(page, loaded) {
      shown = page;
      if (openApp !== loaded) prepare = undefined;
      openApp = loaded;
    },
  };
}

const readLiveScript = () => readFile(engineFile("lib", "scripts", "live.js"));
