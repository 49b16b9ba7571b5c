import * as v from "valibot";
import type { Value } from "../../content/frontMatter/value.ts";
import type { FilledEntry, Written } from "../../content/schema/fromTree.ts";

/** What the documentation and editors show of a setting. */
export interface SettingDocs {
  /** Markdown, without a full stop. */
  description: string;
  /** What applies without the setting, in Markdown. By default the text of `value`. */
  defaultText?: string;
}

/** A setting that is `undefined` where `site.yaml` does not have it. */
export function setting<Schema extends v.GenericSchema<FilledEntry, unknown>>(
  schema: Schema,
  docs: SettingDocs,
) {
  return v.optional(describe(schema, docs));
}

/**
 * A setting with a default.
 * @param value What applies without the setting, as an author would write it in `site.yaml`.
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

/** A mapping with one entry, as a default: `{posts: 20}`. */
export function mapping(key: string, value: Value): Value {
  return { entries: [{ key, line: 1, value }] };
}

function describe<Schema extends v.GenericSchema<FilledEntry, unknown>>(schema: Schema, docs: SettingDocs) {
  const { defaultText = "none", ...others } = docs;
  return v.pipe(schema, v.metadata({ ...v.getMetadata(schema), ...others, defaultText }));
}

/** Returns the documentation of a setting, and the schema of what authors write. */
export function docsOf({ wrapped }: { wrapped: v.GenericSchema }): Required<SettingDocs> & Written {
  return v.getMetadata(wrapped) as unknown as Required<SettingDocs> & Written;
}

/** A value as it is written on one line of YAML. */
function shown(value: Value | undefined): string {
  if (value === undefined || typeof value === "string") return value ?? "";
  if (Array.isArray(value)) return `[${value.map(shown).join(", ")}]`;
  return `{${value.entries.map((entry) => `${entry.key}: ${shown(entry.value)}`).join(", ")}}`;
}
