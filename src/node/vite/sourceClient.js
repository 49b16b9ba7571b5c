// @ts-check
import { EventEmitter } from "node:events";
import { join, sep } from "node:path";
import { createServer } from "vite";
import { CLONE } from "./ensureLib.js";

/** Paths that Vite answers: the app's source, its packages, and modules of Vite itself. */
const SOURCE_PATH =
  /^\/(?:src\/(?:client|shared)\/|node_modules\/|@(?:vite|id|fs|react-refresh)\b|__open-in-editor\b)/;

/** Folders whose code the packed renderer contains. */
const RENDERED = ["src/client", "src/shared"].map((folder) => join(CLONE, folder) + sep);

/** Folders whose code the running commands contain. */
const COMMANDS = ["src/node", "src/shared"].map((folder) => join(CLONE, folder) + sep);

/**
 * Opens Vite in middleware mode, so that the dev server of a clone serves the app's source with hot reload. Pages are rendered by the packed
 * code until its source changes.
 * @returns {Promise<import("../server/devPage.ts").SourceClient>}
 */
export async function openSourceClient() {
  // Vite opens the WebSockets of this server. Otherwise it would open another port, which a second clone could not open.
  const server = new EventEmitter();
  let isChanged = false;
  let isRestartAdvised = false;
  const vite = await createServer({
    root: CLONE,
    configFile: join(CLONE, "vite.config.ts"),
    server: {
      middlewareMode: true,
      ws: { server: /** @type {import("node:http").Server} */ (/** @type {unknown} */ (server)) },
      // The dev server has checked the host name.
      allowedHosts: true,
    },
    logLevel: "warn",
    plugins: [
      {
        name: "maru-changed-source",
        // Vite calls this again after it has restarted, with another watcher.
        configureServer({ watcher }) {
          watcher.on("all", (_event, path) => {
            isChanged ||= RENDERED.some((folder) => path.startsWith(folder));
            if (isRestartAdvised || !COMMANDS.some((folder) => path.startsWith(folder))) return;
            isRestartAdvised = true;
            console.log("The code of the commands has changed; restart `npm run dev` to use it.");
          });
        },
      },
    ],
  });
  return {
    middleware: (request, response, next) =>
      SOURCE_PATH.test(request.url ?? "")
        ? new Promise((resolve, reject) => {
            response.once("close", () => resolve());
            vite.middlewares(request, response, () => void next().then(resolve, reject));
          })
        : next(),
    upgrade: (request, socket, head) => void server.emit("upgrade", request, socket, head),
    transformHtml: (html) => vite.transformIndexHtml("/index.html", html),
    loadRenderer: () =>
      isChanged
        ? /** @type {Promise<{ openApp: import("../../shared/listing/library.ts").OpenApp }>} */ (
            vite.ssrLoadModule("/src/client/entry/server.tsx")
          )
        : undefined,
    close: () => vite.close(),
  };
}
