import { toJsonSchema } from "@valibot/to-json-schema";
import * as v from "valibot";
import type { FieldOptions } from "../src/node/content/schema/field.ts";
import { type FrontMatterField, FIELDS } from "../src/node/content/schema/frontMatter.ts";
import type { Written } from "../src/node/content/schema/fromTree.ts";
import { docsOf } from "../src/node/config/schema/setting.ts";
import { SettingsSchema } from "../src/node/config/schema/settings.ts";

/** Returns the JSON Schema of `site.yaml`. */
export function settingsJsonSchema(): object {
  const properties = Object.entries(SettingsSchema.entries).map(([key, schema]) => {
    const { written, description } = docsOf(schema);
    return [key, property([written], description)] as const;
  });
  return jsonSchema("site.yaml of a Maru site", v.strictObject(Object.fromEntries(properties)));
}

/** Returns the JSON Schema of front matter. Keys that Maru does not read are allowed. */
export function frontMatterJsonSchema(): object {
  const fields = (Object.keys(FIELDS) as FrontMatterField[]).map(
    (name): FieldOptions & Written => FIELDS[name],
  );
  const keys = new Set(fields.flatMap((field) => field.keys).filter((key) => !key.includes(".")));
  const properties = [...keys].map((key) => {
    // `published` may be a day or a flag.
    const readers = fields.filter((field) => field.keys.includes(key));
    const { keys: [main] = [], description = "" } = readers[0] ?? {};
    const text = key === main ? description : `Same as \`${main}\`: ${description}`;
    return [
      key,
      property(
        readers.map(({ written }) => written),
        text,
      ),
    ] as const;
  });
  return jsonSchema("Front matter of a post or page of Maru", v.looseObject(Object.fromEntries(properties)));
}

/** Returns the schema of a key that may be left out, with the description that editors show. */
function property(written: readonly v.GenericSchema[], description: string) {
  // What is explained below the tables of `docs/writing.md` is not at hand in an editor.
  const text = description.replace(/ \(see below\)|[,;] (?:as|see) (?:below|\[).*$/g, "");
  const [first = v.unknown(), ...others] = new Set(written);
  const schema = others.length > 0 ? v.union([first, ...others]) : first;
  return v.optional(v.pipe(schema, v.description(text)));
}

function jsonSchema(title: string, schema: v.GenericSchema): object {
  const { $schema, ...rest } = toJsonSchema(schema, { typeMode: "input" });
  return { $schema, title, ...rest };
}
