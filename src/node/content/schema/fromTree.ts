import * as v from "valibot";
import { type Entry, kindOf, type Value } from "../frontMatter/value.ts";

/** The reason why a schema does not accept a value. */
export class Invalid {
  /**
   * @param message What is wrong and what to do, without the key of the entry.
   * @param path Nested keys that lead from the value to the invalid part.
   */
  constructor(
    readonly message: string,
    readonly path: readonly string[] = [],
  ) {}
}

/** Returns an {@link Invalid} with the message "found …, expected …". */
export function expected(value: Value | undefined, expectation: string): Invalid {
  return new Invalid(`found ${kindOf(value)}, expected ${expectation}`);
}

/** Metadata of the schemas of {@link fromTree}. */
export interface Written {
  /** Schema of the YAML source, which editors use for validation and completion. */
  written: v.GenericSchema;
}

/** An entry that has a value. */
export type FilledEntry = Entry & { value: Value };

/**
 * Returns a schema that parses the value of an {@link Entry}. Scalars in the value are source text.
 * @param written Schema of the YAML source, which editors use for validation and completion. It may accept less than `read`.
 * @param read Returns the parsed value, or an {@link Invalid}. `line` is the line of the entry.
 */
export function fromTree<Result>(written: v.GenericSchema, read: (value: Value, line: number) => Result) {
  return v.pipe(
    v.custom<FilledEntry>((input) => input !== undefined),
    v.rawTransform<FilledEntry, Exclude<Result, Invalid>>(({ dataset, addIssue, NEVER }) => {
      const { value, line } = dataset.value;
      const result = read(value, line);
      if (!(result instanceof Invalid)) return result as Exclude<Result, Invalid>;
      const [first, ...rest] = result.path.map((key) => pathItem(key, value));
      addIssue({ message: result.message, ...(first && { path: [first, ...rest] }) });
      return NEVER;
    }),
    v.metadata({ written }),
  );
}

function pathItem(key: string, value: Value): v.IssuePathItem {
  return { type: "unknown", origin: "value", input: value, key, value: undefined };
}
