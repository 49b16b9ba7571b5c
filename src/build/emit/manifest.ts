import type { Emitter } from "./emitter.ts";

/** `manifest.json`: the metadata of everything published. */
export const emitManifest: Emitter = ({ site }) => [
  { path: "manifest.json", contents: () => `${JSON.stringify(site.manifest)}\n` },
];
