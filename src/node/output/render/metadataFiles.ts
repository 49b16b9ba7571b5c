import { encodeMetadata, summariesOf } from "../../../shared/manifest/columns.ts";
import { contentHash } from "../../cache/contentHash.ts";
import type { CompiledSite } from "../../site/compiledSite.ts";

/** What the app's own copy of the manifest holds, as JSON. */
export interface MetadataFiles {
  /** Made when it is asked for. */
  metadata: () => string;
  summaries: string;
  /** Path of the summaries in the output. */
  summariesFile: string;
}

/** The app's copy of the manifest in two files, so that it can filter before the summaries have arrived. */
export function metadataFiles({ base, manifest }: CompiledSite, search: string): MetadataFiles {
  const summaries = JSON.stringify(summariesOf(manifest));
  const summariesFile = `manifest.summaries.${contentHash(summaries)}.json`;
  const metadata = () =>
    JSON.stringify(encodeMetadata(manifest, { base, summaries: base + summariesFile, search }));
  return { metadata, summaries, summariesFile };
}
