import { WORKER_FILE } from "../../../shared/manifest/startFiles.ts";
import { startFiles } from "./startFiles.ts";
import type { Emitter } from "./emitter.ts";

/**
 * Emits the service worker. Unless the site has `offline: false`, the file begins with the list of the files to precache, followed by the
 * code. The development server has no service worker.
 */
export const emitOffline: Emitter = ({ site, search, template, built }) => {
  if (!built) return [];
  const { worker, scripts } = built;
  const constants = () =>
    site.manifest.site.offline === false
      ? ""
      : `const MARU_FILES=${JSON.stringify(startFiles({ site, search, template }, scripts))};\n`;
  return [{ path: WORKER_FILE, contents: () => constants() + worker }];
};
