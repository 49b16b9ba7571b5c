import Ajv, { type ValidateFunction } from "ajv";
import { publicJsonSchema } from "../../../schemas/manifestFields.ts";

/** Compiles a JSON Schema of `manifest.json` in the strict mode of ajv. */
export function compilePublicSchema(schema: object = publicJsonSchema): ValidateFunction {
  return new Ajv({ allErrors: true }).compile(schema);
}

/** Returns the paths of all fields of a JSON value, such as `posts[].title`, without duplicates. */
export function keysOf(json: unknown, path = ""): string[] {
  if (Array.isArray(json)) return [...new Set(json.flatMap((item) => keysOf(item, `${path}[]`)))];
  if (typeof json !== "object" || json === null) return [];
  return Object.entries(json).flatMap(([key, value]) => {
    const name = path ? `${path}.${key}` : key;
    return [name, ...keysOf(value, name)];
  });
}
