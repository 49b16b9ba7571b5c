import * as v from "valibot";

/** Schema of a text, for editors. YAML parses some texts as numbers or booleans. */
export const writtenText = v.union([v.string(), v.number(), v.boolean()]);

/** Schema of a day, for editors. */
export const writtenDay = v.union([
  v.pipe(v.string(), v.examples(["2025-01-22", "2025-01-22T10:00:00+09:00"])),
  v.boolean(),
  v.record(v.string(), v.unknown()),
]);

/** Schema of a list of names, for editors. */
export const writtenNames = v.union([v.array(v.union([v.string(), v.number()])), v.string(), v.number()]);

/** Schema of `true` or `false`, for editors. */
export const writtenFlag = v.union([v.boolean(), v.string(), v.number()]);
