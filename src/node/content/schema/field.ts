import * as v from "valibot";
import type { Reader } from "../frontMatter/reader.ts";
import type { FilledEntry, Written } from "./fromTree.ts";
import { problemsOf } from "./problemsOf.ts";

export interface FieldOptions {
  /**
   * Spellings; the first that has a value wins. Case, `_` and `-` make no difference. A dot leads into a mapping. The documentation lists
   * the field under the first.
   */
  keys: readonly string[];
  /** What the documentation and editors show, in Markdown without a full stop. Without it the field is in neither. */
  description?: string;
  /** What applies if no key has a value, in Markdown. */
  without?: string;
  /** Maximum length of a text, in characters. Default 2,000. */
  maxLength?: number;
  /** Whether the value is a list, or text that is split into one. */
  isList?: boolean;
  /** Whether the value is `true` or `false`. */
  isFlag?: boolean;
  /** Where a `#` before a word is a character, not the start of a comment: in a text, or in the items of a list. Default: nowhere. */
  literalHash?: "text" | "list";
}

/** A field of front matter. */
export interface Field<Output extends v.ObjectEntries> extends FieldOptions, Written {
  /** The properties of `FrontMatter` that the field sets. */
  output: Output;
  read: Reader<Partial<v.InferOutput<v.ObjectSchema<Output, undefined>>>>;
}

/** A field that sets several properties. */
export function field<const Output extends v.ObjectEntries>(options: Field<Output>): Field<Output> {
  return options;
}

interface PropertyOptions<Schema extends v.GenericSchema> extends FieldOptions, Written {
  output: Schema;
  read: Reader<v.InferOutput<Schema> | undefined>;
}

/** A field that sets the property of its name. */
export function propertyField<const Name extends string, Schema extends v.GenericSchema>(
  name: Name,
  { output, read, ...options }: PropertyOptions<Schema>,
): Field<Record<Name, Schema>> {
  const readProperty = (...args: Parameters<typeof read>) => ({ [name]: read(...args) });
  return {
    ...options,
    output: { [name]: output } as Record<Name, Schema>,
    read: readProperty as unknown as Field<Record<Name, Schema>>["read"],
  };
}

interface ValueOptions<Value> extends FieldOptions {
  /** Reads and checks the value. */
  schema: v.GenericSchema<FilledEntry, Value>;
  /** What an invalid value counts as; by default it is ignored. A warning reports it. */
  fallback?: Value;
}

/** A field that sets the property of its name to the value of its first key. */
export function valueField<const Name extends string, Output>(
  name: Name,
  { schema, fallback, ...options }: ValueOptions<Output>,
) {
  const consequence = fallback === undefined ? "it is ignored" : `it counts as \`${String(fallback)}\``;
  return propertyField(name, {
    ...options,
    written: (v.getMetadata(schema) as unknown as Written).written,
    output: v.optional(v.custom<Output>(() => true)),
    read: ([entry], { report }) => {
      if (!entry?.value) return undefined;
      const result = v.safeParse(v.object({ [entry.key]: schema }), { [entry.key]: entry });
      if (result.success) return result.output[entry.key];
      for (const { line, message } of problemsOf(result.issues, new Map([[entry.key, entry]])))
        report("warning", line, `${message}; ${consequence}`);
      return fallback;
    },
  });
}

/** A property that front matter may lack. */
export function property<Output>() {
  return v.optional(v.custom<Output>((input) => input !== undefined));
}

/** A property that is a list of texts, empty by default. */
export const texts = v.optional(v.array(v.string()), []);
