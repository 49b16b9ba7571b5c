import { toJsonSchema } from "@valibot/to-json-schema";
import { ManifestSchema } from "../../model/manifest.ts";
import { encodeMetadata, summariesOf } from "../../model/metadata.ts";
import { METADATA_FILE } from "../../model/paths.ts";
import { contentHash } from "../contentHash.ts";
import { publicManifest } from "../drafts.ts";
import type { Emitter } from "./emitter.ts";

/**
 * `manifest.json`, the metadata of everything published, for other programs, with the JSON Schema by which the app checks it; and
 * the app's own copy in two files, so that it can filter before the summaries have arrived.
 */
export const emitManifest: Emitter = ({ site, search }) => {
  const { base, manifest } = site;
  const summaries = JSON.stringify(summariesOf(manifest));
  const summariesFile = `manifest.summaries.${contentHash(summaries)}.json`;
  return [
    { path: "manifest.json", contents: () => `${JSON.stringify(publicManifest(site))}\n` },
    {
      path: "manifest.schema.json",
      contents: () => `${JSON.stringify(toJsonSchema(ManifestSchema), undefined, 2)}\n`,
    },
    {
      path: METADATA_FILE,
      contents: () =>
        JSON.stringify(
          encodeMetadata(manifest, { base, summaries: base + summariesFile, search: search.address }),
        ),
    },
    { path: summariesFile, contents: () => summaries },
  ];
};
