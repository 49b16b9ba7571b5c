import { createHash } from "node:crypto";
import { encodeMetadata, summariesOf } from "../../model/metadata.ts";
import { METADATA_FILE } from "../../model/paths.ts";
import type { Emitter } from "./emitter.ts";

/**
 * `manifest.json`, the metadata of everything published, for other programs; and the app's own copy of it in two files, so
 * that it can filter before the summaries have arrived.
 */
export const emitManifest: Emitter = ({ site: { base, manifest } }) => {
  const summaries = JSON.stringify(summariesOf(manifest));
  const hash = createHash("sha256").update(summaries).digest("hex").slice(0, 8);
  const summariesFile = `manifest.summaries.${hash}.json`;
  return [
    { path: "manifest.json", contents: () => `${JSON.stringify(manifest)}\n` },
    { path: METADATA_FILE, contents: () => JSON.stringify(encodeMetadata(manifest, base + summariesFile)) },
    { path: summariesFile, contents: () => summaries },
  ];
};
