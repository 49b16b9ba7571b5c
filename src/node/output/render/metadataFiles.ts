import type { OutputPath, SiteUrl } from "../../../shared/urls/urlTypes.ts";
import { encodeMetadata, summariesOf } from "../../../shared/manifest/encodeMetadata.ts";
import { contentHash } from "../../cache/contentHash.ts";
import type { CompiledSite } from "../../site/compiledSite.ts";

/** The two files of the app's copy of the manifest, as JSON. */
export interface MetadataFiles {
  /** Computed on request. */
  metadata: () => string;
  summaries: string;
  /** File of the summaries. */
  summariesFile: OutputPath;
}

/** Returns the app's copy of the manifest. Summaries are a file of their own, so that the app can filter before they have loaded. */
export function metadataFiles({ base, manifest }: CompiledSite, search: SiteUrl): MetadataFiles {
  const summaries = JSON.stringify(summariesOf(manifest));
  const summariesFile = `manifest.summaries.${contentHash(summaries)}.json`;
  const metadata = () =>
    JSON.stringify(encodeMetadata(manifest, { base, summaries: base + summariesFile, search }));
  return { metadata, summaries, summariesFile };
}
