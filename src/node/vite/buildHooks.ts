/** What Vite's hooks lead to: all that makes a site. Loaded as one file that is kept, so that no start waits for its hundreds of modules. */
export { buildSite } from "./buildSite.ts";
export { serveWhileWriting } from "../server/dev.ts";
