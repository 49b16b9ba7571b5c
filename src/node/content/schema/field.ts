import * as v from "valibot";
import type { Reader } from "../frontMatter/reader.ts";
import type { FilledEntry, Written } from "./fromTree.ts";
import { problemOf } from "./problemOf.ts";

export interface FieldOptions {
  /**
   * Accepted keys, in order of precedence. Most fields use only the first key that has a value. Case, `_` and `-` are ignored. A dot
   * separates the keys of nested mappings. The documentation lists the field under the first key.
   */
  keys: readonly string[];
  /** Description for the documentation and editors, in Markdown, without a full stop. A field without a description appears in neither. */
  description?: string;
  /** What applies if no key has a value, in Markdown, for the documentation. */
  without?: string;
  /** Maximum length of a text, in characters. Default: 2,000. */
  maxLength?: number;
  /** Whether the value is a list, or text that is split into one. */
  isList?: boolean;
  /** Whether the value is `true` or `false`. */
  isFlag?: boolean;
  /** Where `#` directly before a word is part of the value instead of a comment: in a text, or in the items of a list. Default: nowhere. */
  literalHash?: "text" | "list";
}

/** A field of front matter. */
export interface Field<Output extends v.ObjectEntries> extends FieldOptions, Written {
  /** Schemas of the properties of `FrontMatter` that the field sets. */
  output: Output;
  read: Reader<Partial<v.InferOutput<v.ObjectSchema<Output, undefined>>>>;
}

/** Defines a field that sets several properties. */
export function field<const Output extends v.ObjectEntries>(options: Field<Output>): Field<Output> {
  return options;
}

interface PropertyOptions<Schema extends v.GenericSchema> extends FieldOptions, Written {
  output: Schema;
  read: Reader<v.InferOutput<Schema> | undefined>;
}

/** Defines a field that sets one property, which has the name of the field. */
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
  /**
   * Value that replaces an invalid one. Default: the invalid value is ignored. In both cases, the invalid value is reported as a warning.
   */
  fallback?: Value;
}

/** Defines a field that sets one property, which has the name of the field. The property gets the value of the first key that has one. */
export function valueField<const Name extends string, Output>(
  name: Name,
  { schema, fallback, ...options }: ValueOptions<Output>,
) {
  const consequence = fallback === undefined ? "it is ignored" : `it counts as \`${String(fallback)}\``;
  return propertyField(name, {
    ...options,
    written: (v.getMetadata(schema) as unknown as Written).written,
    output: property<Output>(),
    read: ([entry], { report }) => {
      if (!entry?.value) return undefined;
      const result = v.safeParse(schema, entry);
      if (result.success) return result.output;
      for (const issue of result.issues) {
        const { line, message } = problemOf(entry, issue.message, issue.path);
        report("warning", line, `${message}; ${consequence}`);
      }
      return fallback;
    },
  });
}

/** Returns the schema of an optional property. */
export function property<Output>() {
  return v.optional(v.custom<Output>((input) => input !== undefined));
}

/** Schema of a list of texts. Default: empty. */
export const texts = v.optional(v.array(v.string()), []);
