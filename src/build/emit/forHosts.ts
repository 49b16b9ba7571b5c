import { emitRedirects } from "./redirects.ts";

/** What tells a host how to serve the rest. */
export const forHosts = [emitRedirects];
