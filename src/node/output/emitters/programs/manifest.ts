import { METADATA_FILE } from "../../../../shared/urls/routes.ts";
import { toSiteUrl } from "../../../../shared/urls/urlTypes.ts";
import { metadataFiles } from "../../render/metadataFiles.ts";
import type { Emitter } from "../emitter.ts";
import { createPublicManifest } from "./createPublicManifest.ts";
import { PublicManifestSchema } from "./publicManifest.ts";

/**
 * Emits the metadata of all published posts and pages as `manifest.json`, with its JSON Schema, for other programs. Also emits two
 * internal files with the metadata in the compact form that the app loads.
 */
export const emitManifest: Emitter = ({ site, search }) => {
  const { metadata, summaries, summariesFile } = metadataFiles(site, search.url);
  const schemaUrl = toSiteUrl(site.base, "/manifest.schema.json");
  const { url: origin } = site.manifest.site;
  return [
    { path: "manifest.json", contents: () => `${JSON.stringify(createPublicManifest(site))}\n` },
    {
      path: "manifest.schema.json",
      contents: () => writeSchema(origin ? new URL(schemaUrl, origin).href : schemaUrl),
    },
    {
      path: METADATA_FILE,
      contents: metadata,
    },
    { path: summariesFile, contents: () => summaries },
  ];
};

/** Returns the JSON Schema of `manifest.json`. `$id` is its URL: absolute if the site has a URL. */
async function writeSchema($id: string): Promise<string> {
  const { toJsonSchema } = await import("@valibot/to-json-schema");
  const { $schema, title, description, ...schema } = toJsonSchema(PublicManifestSchema);
  return `${JSON.stringify({ $schema, $id, title, description, ...schema }, undefined, 2)}\n`;
}
