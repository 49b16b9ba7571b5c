import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { decodeMetadata, withSummaries } from "../../../src/shared/manifest/decodeMetadata.ts";
import type { Manifest } from "../../../src/shared/manifest/schema.ts";
import { METADATA_FILE } from "../../../src/shared/urls/routes.ts";

/** Returns the app's manifest of a built site, with summaries. `manifest.json` has only its public fields. */
export async function readManifest(outDir: string, base = "/"): Promise<Manifest> {
  const readJson = async (path: string): Promise<unknown> =>
    JSON.parse(await readFile(join(outDir, path), "utf8"));
  const metadata = await decodeMetadata(await readJson(METADATA_FILE), base);
  return withSummaries(metadata, await readJson(metadata.summaries.slice(base.length)));
}
