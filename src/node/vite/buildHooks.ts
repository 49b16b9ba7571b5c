/** Code that Vite's hooks call. It is bundled and cached, so that a start does not load hundreds of modules. */
export { buildSite } from "./buildSite.ts";
export { serveDev } from "../server/dev.ts";
