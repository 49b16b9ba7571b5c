import { flagOf, textOf, type Value, valueAt } from "../../../content/frontMatter/value.ts";
import { materialSlug, SLUG_CASES, type SlugCase } from "../../../content/slugs/materialSlug.ts";
import { pythonMarkdownSlug } from "../../../content/slugs/pythonMarkdownSlug.ts";
import type { SlugRuleName } from "../../../content/slugs/slugRules.ts";
import { pythonReference } from "../config/readTags.ts";

/** A function of Python that makes slugs, such as the value of `post_slugify`. */
export interface SlugFunction {
  /** The rule of Maru with the same slugs. If the function encodes them, the slugs of the rule are those that it encodes. */
  rule: SlugRuleName;
  /** The value of `slugs` in `site.yaml`. */
  setting: string | Record<string, string>;
  /** Returns the slug of a text; `undefined` if the function is unknown. */
  slug(text: string): string | undefined;
  /** Name of a function that is unknown. */
  unknown?: string;
}

/** Older functions of pymdownx: https://github.com/facelessuser/pymdown-extensions/blob/main/pymdownx/slugs.py */
const OLDER: Readonly<Record<string, SlugCase>> = {
  uslugify: "lower",
  uslugify_encoded: "lower",
  uslugify_cased: "none",
  uslugify_cased_encoded: "none",
  gfm: "lower-ascii",
  gfm_encoded: "lower-ascii",
};

/**
 * Reads a setting that names a function for slugs. The default is that of Material since version 9.2.4: pymdownx's `slugify` in lower case.
 * @param written Value with the tags that `readMkdocsTag` converts.
 */
export function readSlugFunction(written: Value | undefined, separator: string): SlugFunction {
  const reference = pythonReference(written);
  if (!reference) return material("lower", separator, false);
  const { name, options } = reference;
  const [, module = "", short = name] = /^(?:(.*)\.)?([^.]+)$/.exec(name) ?? [];
  const isPymdownx = module === "pymdownx.slugs";
  const older = isPymdownx && Object.hasOwn(OLDER, short) ? OLDER[short] : undefined;
  if (older) return material(older, separator, short.endsWith("_encoded"));
  const isNfc = (textOf(valueAt(options, "normalize")) ?? "NFC") === "NFC";
  if (isPymdownx && short === "slugify" && isNfc) {
    const letterCase = textOf(valueAt(options, "case")) ?? "none";
    const known = SLUG_CASES.find((each) => each === letterCase) ?? "none";
    return material(known, separator, flagOf(valueAt(options, "percent_encode")) ?? false);
  }
  if (module === "markdown.extensions.toc" && short === "slugify") {
    return {
      rule: separator === "-" ? "python-markdown" : `python-markdown ${separator}`,
      setting: separator === "-" ? "python-markdown" : { rule: "python-markdown", separator },
      slug: (text) => pythonMarkdownSlug(text, separator),
    };
  }
  return { ...material("lower", separator, false), slug: () => undefined, unknown: name };
}

function material(letterCase: SlugCase, separator: string, isEncoded: boolean): SlugFunction {
  const isDefault = letterCase === "lower" && separator === "-";
  const convert = (text: string) => materialSlug(text, { case: letterCase, separator });
  return {
    rule: isDefault ? "material" : `material ${letterCase} ${separator}`,
    setting: isDefault ? "material" : { rule: "material", case: letterCase, separator },
    slug: (text) => (isEncoded ? quote(convert(text)) : convert(text)),
  };
}

/** Encodes a text as Python's `urllib.parse.quote` does: https://docs.python.org/3/library/urllib.parse.html#urllib.parse.quote */
function quote(text: string): string {
  const encoded = encodeURIComponent(text.replace(/\p{Cs}/gu, ""));
  return encoded
    .replace(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll("%2F", "/");
}
