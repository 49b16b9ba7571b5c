import { toJsonSchema } from "@valibot/to-json-schema";
import { ManifestSchema } from "../../model/manifest.ts";
import type { Emitter } from "./emitter.ts";

/** `manifest.schema.json`: JSON Schema of the manifest, from the schema the app checks it by. */
export const emitManifestSchema: Emitter = () => [
  {
    path: "manifest.schema.json",
    contents: () => `${JSON.stringify(toJsonSchema(ManifestSchema), undefined, 2)}\n`,
  },
];
