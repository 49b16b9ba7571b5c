import { ManifestSchema } from "../../../../shared/manifest/schema.ts";
import { METADATA_FILE } from "../../../../shared/urls/routes.ts";
import { publicManifest } from "../../../site/drafts.ts";
import { metadataFiles } from "../../render/metadataFiles.ts";
import type { Emitter } from "../emitter.ts";

/**
 * Emits the metadata of all published posts and pages as `manifest.json`, with its JSON Schema, for other programs. Also emits two files
 * with the metadata in the compact form that the app loads.
 */
export const emitManifest: Emitter = ({ site, search }) => {
  const { metadata, summaries, summariesFile } = metadataFiles(site, search.url);
  return [
    { path: "manifest.json", contents: () => `${JSON.stringify(publicManifest(site))}\n` },
    {
      path: "manifest.schema.json",
      contents: async () => {
        const { toJsonSchema } = await import("@valibot/to-json-schema");
        return `${JSON.stringify(toJsonSchema(ManifestSchema), undefined, 2)}\n`;
      },
    },
    {
      path: METADATA_FILE,
      contents: metadata,
    },
    { path: summariesFile, contents: () => summaries },
  ];
};
