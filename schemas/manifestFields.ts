import { toJsonSchema } from "@valibot/to-json-schema";
import { PublicManifestSchema } from "../src/node/output/emitters/programs/publicManifest.ts";

interface SchemaNode {
  description?: string;
  required?: string[];
  properties?: Record<string, SchemaNode>;
  items?: SchemaNode;
}

/** A field of `manifest.json`. */
export interface ManifestField {
  /** Path of the field, such as `posts[].title`. */
  path: string;
  description: string;
  isRequired: boolean;
}

/** The JSON Schema of `manifest.json`, without `$id`. */
export const publicJsonSchema = toJsonSchema(PublicManifestSchema);

/** Returns all fields of `manifest.json`. */
export function manifestFields(): ManifestField[] {
  return fieldsOf(publicJsonSchema as SchemaNode, "");
}

function fieldsOf({ properties = {}, required = [], items }: SchemaNode, path: string): ManifestField[] {
  const own = Object.entries(properties).flatMap(([key, value]) => {
    const name = path ? `${path}.${key}` : key;
    const field = { path: name, description: value.description ?? "", isRequired: required.includes(key) };
    return [field, ...fieldsOf(value, name)];
  });
  return items ? [...own, ...fieldsOf(items, `${path}[]`)] : own;
}
