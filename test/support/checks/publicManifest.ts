import Ajv, { type ValidateFunction } from "ajv";
import { toJsonSchema } from "@valibot/to-json-schema";
import { PublicManifestSchema } from "../../../src/node/output/emitters/programs/publicManifest.ts";

/** The JSON Schema of `manifest.json`. */
export const publicJsonSchema = toJsonSchema(PublicManifestSchema);

interface Node {
  description?: string;
  properties?: Record<string, Node>;
  items?: Node;
}

/** Returns the path and the description of every field of a JSON Schema, such as `posts[].title`. */
export function fieldsOf(schema: object, path = ""): [string, string | undefined][] {
  const { properties = {}, items } = schema as Node;
  const own = Object.entries(properties).flatMap(([key, value]): [string, string | undefined][] => {
    const name = path ? `${path}.${key}` : key;
    return [[name, value.description], ...fieldsOf(value, name)];
  });
  return items ? [...own, ...fieldsOf(items, `${path}[]`)] : own;
}

/** Returns the paths of all fields of a JSON value, such as `posts[].title`. */
export function keysOf(json: unknown, path = ""): string[] {
  if (Array.isArray(json)) return [...new Set(json.flatMap((item) => keysOf(item, `${path}[]`)))];
  if (typeof json !== "object" || json === null) return [];
  return Object.entries(json).flatMap(([key, value]) => {
    const name = path ? `${path}.${key}` : key;
    return [name, ...keysOf(value, name)];
  });
}

/** Compiles the JSON Schema of `manifest.json` in the strict mode of ajv. */
export function compilePublicSchema(schema: object = publicJsonSchema): ValidateFunction {
  return new Ajv({ allErrors: true }).compile(schema);
}
