import { emitHosts } from "./hosts.ts";
import { emitIcons } from "../icons.ts";
import { emitOffline } from "../offline.ts";

/** Emitters of files for hosts, and of icons and the service worker. Static files replace any of them. */
export const forHosts = [emitHosts, emitIcons, emitOffline];
