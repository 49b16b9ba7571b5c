// @ts-check
// Runs a command in a clone of Maru: `npm run build` is `node src/node/vite/runInClone.js build`. The content folder is that of the sample
// site, unless `CONTENT_DIR` is set.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ensureLib, CLONE } from "./ensureLib.js";

if (!existsSync(join(CLONE, "node_modules/vite"))) {
  console.error("The packages are not installed; install them with `npm ci`.");
  process.exit(1);
}
process.env["CONTENT_DIR"] ||= join(CLONE, "src/content");
await ensureLib();
const { main } = await import(pathToFileURL(join(CLONE, "lib/node/main.js")).href);
const args = process.argv.slice(2);
const source = args[0] === "dev" ? await import("./sourceClient.js") : undefined;
await main(args, source?.openSourceClient);
