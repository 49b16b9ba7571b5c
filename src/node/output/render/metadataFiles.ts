import type { OutputPath, SiteUrl } from "../../../shared/urls/urlTypes.ts";
import { encodeMetadata, summariesOf } from "../../../shared/manifest/encodeMetadata.ts";
import { contentHash } from "../../cache/contentHash.ts";
import type { CompiledSite } from "../../site/compiledSite.ts";

/** The app's copy of the manifest, as two JSON files. */
export interface MetadataFiles {
  /** Creates the contents when called. */
  metadata: () => string;
  summaries: string;
  /** Output path of the summaries. */
  summariesFile: OutputPath;
}

/**
 * Returns the app's copy of the manifest. Summaries are in a separate file, so that the app can filter lists before the summaries have
 * loaded.
 */
export function metadataFiles({ base, manifest }: CompiledSite, search: SiteUrl): MetadataFiles {
  const summaries = JSON.stringify(summariesOf(manifest));
  const summariesFile = `manifest.summaries.${contentHash(summaries)}.json`;
  const metadata = () =>
    JSON.stringify(encodeMetadata(manifest, { base, summaries: base + summariesFile, search }));
  return { metadata, summaries, summariesFile };
}
