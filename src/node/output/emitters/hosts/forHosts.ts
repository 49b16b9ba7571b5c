import { emitHosts } from "./hosts.ts";
import { emitIcons } from "../icons.ts";
import { emitOffline } from "../offline.ts";

/** Emitters of icons, the service worker and the configuration of hosts. A static file at the same path overrides their files. */
export const forHosts = [emitHosts, emitIcons, emitOffline];
