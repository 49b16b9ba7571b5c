import * as v from "valibot";
import { flagOf, isMapping, textOf, valueAt } from "../frontMatter/value.ts";
import { expected, fromTree, Invalid } from "./fromTree.ts";

/** Returns a schema that parses a text with `parse`. The text is invalid if `parse` returns `undefined`. */
export function textAs<Parsed>(
  expectation: string,
  parse: (text: string) => Parsed | undefined,
  written: v.GenericSchema = v.string(),
) {
  return fromTree(written, (value): Parsed | Invalid => {
    const text = textOf(value);
    if (text === undefined) return expected(value, "text");
    return parse(text) ?? expected(value, expectation);
  });
}

/** Any text. */
export const text = textAs("text", (written) => written);

/** `true` or `false`, in any of the spellings that {@link flagOf} reads. */
export const flag = fromTree(v.boolean(), (value) => flagOf(value) ?? expected(value, "`true` or `false`"));

const WrittenRank = v.union([v.boolean(), v.number(), v.looseObject({ enable: v.boolean() }), v.string()]);

/**
 * Parses a flag, a mapping with a flag (`{enable: true}`), or a number, such as Hexo's `sticky: 100`. Numbers above 0 are `true`, others
 * `false`.
 */
export const rank = fromTree(WrittenRank, (value) => {
  const inner = isMapping(value) ? (valueAt(value, "enable") ?? valueAt(value, "enabled")) : value;
  const written = textOf(inner) ?? "";
  const isOn = /^-?\d+(?:\.\d+)?$/.test(written) ? Number(written) > 0 : flagOf(inner);
  return isOn ?? expected(value, "`true` or `false`");
});

/** Returns a schema of a fixed set of words. */
export function oneOf<const Word extends string>(words: readonly Word[], expectation: string) {
  return fromTree(v.picklist(words), (value) => {
    const written = textOf(value);
    return words.find((word) => word === written) ?? expected(value, expectation);
  });
}

/** Matches an integer from 1 to 9999. */
export const POSITIVE_INTEGER = /^[1-9]\d{0,3}$/;

/** Schema of an integer from 1 to 9999, for editors. */
export const integer = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9999));
