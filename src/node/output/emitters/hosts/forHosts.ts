import { emitHosts } from "./hosts.ts";
import { emitIcons } from "../icons.ts";
import { emitOffline } from "../offline.ts";

/** Emitters of configuration for hosts, icons and the service worker. Static files at the same paths override them. */
export const forHosts = [emitHosts, emitIcons, emitOffline];
