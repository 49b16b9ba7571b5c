import * as v from "valibot";

/** What editors accept as text; YAML has other types for some texts. */
export const writtenText = v.union([v.string(), v.number(), v.boolean()]);

/** What editors accept as a day. */
export const writtenDay = v.union([
  v.pipe(v.string(), v.examples(["2025-01-22", "2025-01-22T10:00:00+09:00"])),
  v.boolean(),
  v.record(v.string(), v.unknown()),
]);

/** What editors accept as a list of names. */
export const writtenNames = v.union([v.array(v.union([v.string(), v.number()])), v.string(), v.number()]);

/** What editors accept as `true` or `false`. */
export const writtenFlag = v.union([v.boolean(), v.string(), v.number()]);
