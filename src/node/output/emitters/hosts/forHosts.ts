import { emitHosts } from "./hosts.ts";
import { emitIcons } from "../icons.ts";
import { emitOffline } from "../offline.ts";

/** What tells hosts how to serve the site, and devices how to keep it. A file of the author's own stands over any of them. */
export const forHosts = [emitHosts, emitIcons, emitOffline];
