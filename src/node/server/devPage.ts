import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import type { OpenApp } from "../../shared/listing/library.ts";
import { loadRenderModule } from "../output/render/loadRenderModule.ts";
import type { AppBundle } from "../output/appBundle.ts";
import { bootScript, preferencesScript } from "../output/render/contentSecurityPolicy.ts";
import type { CompiledSite } from "../site/compiledSite.ts";
import { LIVE_SCRIPT_PATH } from "./liveEvents.ts";

/** The app's source code, which the dev server of a clone serves instead of the packed app (`src/node/vite/sourceClient.js`). */
export interface SourceClient {
  /** Answers requests for source modules. Calls `next` for all others, and rejects with its error. */
  middleware(request: IncomingMessage, response: ServerResponse, next: () => Promise<void>): Promise<void>;
  /** Opens the WebSocket of hot reload. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Adds the scripts of Vite to the HTML of a page. */
  transformHtml(html: string): Promise<string>;
  /** Loads the module that renders pages; `undefined` while its source is as packed. */
  loadRenderer(): Promise<{ openApp: OpenApp }> | undefined;
  close(): Promise<void>;
}

/** The parts of a page that belong to the app, in `maru dev`. */
export interface DevPage {
  /** HTML with the placeholders of `Template`. */
  shell: string;
  /** Styles and scripts for the head. */
  head: string;
}

/**
 * Returns the page of the packed app, or that of the source client.
 * @param version Version of the site; see `LiveState`.
 */
export async function devPage(
  app: AppBundle,
  { base, version }: Pick<CompiledSite, "base"> & { version: string },
  source?: SourceClient,
): Promise<DevPage> {
  const live = `<script type="module" src="${base}${LIVE_SCRIPT_PATH}"></script>`;
  const shell = app.html.replace('<div id="maru-root"', `<div id="maru-root" data-dev="${version}"`);
  if (!source) {
    const script = preferencesScript() + bootScript(app, base);
    return { shell, head: `<style>${app.css}</style><script>${script}</script>${live}` };
  }
  const words = `maruWords=import("/src/client/entry/${app.language}.ts")`;
  const entry = `<script type="module" src="/src/client/entry/main.tsx"></script>`;
  // Vite would replace `%BASE_URL%` by its own base path.
  const ownShell = shell.replaceAll("%BASE_URL%", base).replace("</body>", `${entry}</body>`);
  const html = await source.transformHtml(ownShell);
  return { shell: html, head: `<script>${preferencesScript()};${words}</script>${live}` };
}

/** Loads the module that renders pages. */
export async function loadRenderer(
  app: Pick<AppBundle, "renderModule">,
  source?: SourceClient,
): Promise<OpenApp> {
  const own = await source?.loadRenderer();
  return own?.openApp ?? loadRenderModule(app.renderModule);
}
