/** Code that Vite's hooks call. It is bundled into one cached file, so that a start does not load hundreds of modules. */
export { buildSite } from "./buildSite.ts";
export { serveDev } from "../server/dev.ts";
