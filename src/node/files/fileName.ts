import { type Day, parseDay } from "../../shared/content/calendarDay.ts";
import { parseLanguage } from "../../shared/content/language.ts";
import { slugify } from "../../shared/content/slug.ts";

const EXTENSION = /\.(?:mdx?|markdown|mkdn)$/i;
/**
 * Matches names with a language, as in Hugo: `index.ko.md`, `a.ko.md`, `a.ko-kr.md`, `a.zh_Hant_TW.md`. Languages other than Korean,
 * English, Japanese and Chinese need a region in upper case (`a.fr-FR.md`), because names such as `node.js.md` and `a.my-id.md` contain no
 * language.
 */
const WITH_LANGUAGE =
  /^(.+)\.((?:[Kk][Oo]|[Ee][Nn]|[Jj][Aa]|[Zz][Hh])(?:[-_][A-Za-z]{4})?(?:[-_](?:[A-Za-z]{2}|\d{3}))?|[a-z]{2,3}(?:[-_][A-Z][a-z]{3})?[-_](?:[A-Z]{2}|\d{3}))$/;
const DATED = /^(\d{4}-\d{1,2}-\d{1,2})(?:[-_ ](.+))?$/;

/** Whether a file name has the extension of a Markdown or MDX file. */
export function isMarkdown(name: string): boolean {
  return EXTENSION.test(name);
}

/** Whether a file name has the extension of an MDX file. */
export function isMdx(name: string): boolean {
  return /\.mdx$/i.test(name);
}

/** Returns a path without the extension of a Markdown file. */
export function withoutExtension(path: string): string {
  return path.replace(EXTENSION, "");
}

/** Properties of a document that are derived from its path. Front matter overrides them, except `isHidden`. */
export interface NamedBy {
  date: Day | undefined;
  slug: string | undefined;
  /** Text that has the form of a date but is not one: `2017-02-29`. */
  impossibleDay: string | undefined;
  /**
   * Whether the document is in `_drafts/`, `_data/` or a folder of `_posts/` whose name begins with `_`, or its own name begins with `_`.
   * Other engines do not publish such files.
   */
  isHidden: boolean;
  /** Language tag in the name. */
  language: string | undefined;
  /** The name without its extension, or the name of the folder of an `index.md`. */
  stem: string;
  /** The stem without its language. */
  bareStem: string;
  /** The stem without its date. */
  words: string;
  /**
   * The name without date, language and extension, with `-` and `_` replaced by spaces. Used as the title if the document has no other
   * title.
   */
  title: string;
}

/**
 * Parses the name of a file such as `2025-01-22-a-slug.md`, or the folder name of a file such as `2025-01-22-a-slug/index.md`. If the name
 * contains a language, the slug includes it.
 */
export function readFileName(path: string): NamedBy {
  const segments = path.normalize("NFC").split("/");
  const name = (segments.pop() ?? "").replace(EXTENSION, "");
  const folder = segments.pop();
  const [, bare = name, language] = WITH_LANGUAGE.exec(name) ?? [];
  const isIndex = bare.toLowerCase() === "index" && folder !== undefined;
  const stem = isIndex ? [folder, language].filter(Boolean).join(".") : name;
  const [, written = "", rest] = DATED.exec(stem) ?? [];
  const date = parseDay(written);
  const words = rest ?? stem;
  const withoutLanguage = words.replace(WITH_LANGUAGE, "$1");
  return {
    date,
    impossibleDay: date ? undefined : written || undefined,
    isHidden: stem.startsWith("_") || /(?:^|\/)(?:_drafts|_data|_posts\/(?:.*\/)?_[^/]*)\//i.test(path),
    slug: slugify(words),
    stem,
    bareStem: isIndex ? folder : bare,
    words,
    language: language && parseLanguage(language),
    title: withoutLanguage.replace(/[-_]+/g, " ").trim(),
  };
}
