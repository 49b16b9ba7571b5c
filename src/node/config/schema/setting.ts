import * as v from "valibot";
import type { Value } from "../../content/frontMatter/value.ts";
import type { FilledEntry, Written } from "../../content/schema/fromTree.ts";

/** Texts about a setting for the documentation and editors. */
export interface SettingDocs {
  /** Markdown, without a full stop. */
  description: string;
  /** What applies without the setting, in Markdown. Default: the default value as YAML, or `none` if the setting has no default. */
  defaultText?: string;
}

/** Returns the schema of a setting without a default. The result is `undefined` if `site.yaml` does not contain the setting. */
export function setting<Schema extends v.GenericSchema<FilledEntry, unknown>>(
  schema: Schema,
  docs: SettingDocs,
) {
  return v.optional(describe(schema, docs));
}

/**
 * Returns the schema of a setting with a default.
 * @param value Default value in the form that `readYaml` returns, so that `schema` parses it too.
 */
export function settingWithDefault<Schema extends v.GenericSchema<FilledEntry, unknown>>(
  schema: Schema,
  value: Value,
  docs: SettingDocs,
) {
  return v.optional(describe(schema, { defaultText: `\`${shown(value)}\``, ...docs }), {
    key: "",
    line: 1,
    value,
  });
}

/** Returns a mapping with one entry for use as a default: `{posts: 20}`. */
export function mapping(key: string, value: Value): Value {
  return { entries: [{ key, line: 1, value }] };
}

function describe<Schema extends v.GenericSchema<FilledEntry, unknown>>(schema: Schema, docs: SettingDocs) {
  const { defaultText = "none", ...others } = docs;
  return v.pipe(schema, v.metadata({ ...v.getMetadata(schema), ...others, defaultText }));
}

/** Returns the documentation of a setting, and the schema of its YAML source. */
export function docsOf({ wrapped }: { wrapped: v.GenericSchema }): Required<SettingDocs> & Written {
  return v.getMetadata(wrapped) as unknown as Required<SettingDocs> & Written;
}

/** Formats a value as a single line of YAML. */
function shown(value: Value | undefined): string {
  if (value === undefined || typeof value === "string") return value ?? "";
  if (Array.isArray(value)) return `[${value.map(shown).join(", ")}]`;
  return `{${value.entries.map((entry) => `${entry.key}: ${shown(entry.value)}`).join(", ")}}`;
}
