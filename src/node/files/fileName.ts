import { type Day, parseDay } from "../../shared/content/calendarDay.ts";
import { parseLanguage } from "../../shared/content/language.ts";
import { slugify } from "../../shared/content/slug.ts";

const EXTENSION = /\.(?:mdx?|markdown|mkdn)$/i;
/**
 * `index.ko.md` and `a.ko.md` of Hugo, `a.ko-kr.md`, `a.zh_Hant_TW.md`; other languages with their country as it is written, `a.fr-FR.md`,
 * since `node.js.md` and `a.my-id.md` are in none.
 */
const OF_LANGUAGE =
  /^(.+)\.((?:[Kk][Oo]|[Ee][Nn]|[Jj][Aa]|[Zz][Hh])(?:[-_][A-Za-z]{4})?(?:[-_](?:[A-Za-z]{2}|\d{3}))?|[a-z]{2,3}(?:[-_][A-Z][a-z]{3})?[-_](?:[A-Z]{2}|\d{3}))$/;
const DATED = /^(\d{4}-\d{1,2}-\d{1,2})(?:[-_ ](.+))?$/;

/** Whether a file name is that of a Markdown file, with components or without. */
export function isMarkdown(name: string): boolean {
  return EXTENSION.test(name);
}

/** Whether a file name is that of Markdown with components and JavaScript. */
export function isMdx(name: string): boolean {
  return /\.mdx$/i.test(name);
}

/** A path without the extension of a Markdown file. */
export function withoutExtension(path: string): string {
  return path.replace(EXTENSION, "");
}

/** What the path of a post says of it, where its front matter is silent. */
export interface NamedBy {
  date: Day | undefined;
  slug: string | undefined;
  /** What has the form of a day and is none: `2017-02-29`. */
  impossibleDay: string | undefined;
  /** Whether it lies in `_drafts/`, or its name begins with `_`: engines publish neither. */
  isHidden: boolean;
  /** What it is written in, where its name tells. */
  language: string | undefined;
  /** The name without date and extension, its hyphens blanks: a title of last resort. */
  title: string;
}

/** Reads `2025-01-22-a-slug.md`, or the folder of `2025-01-22-a-slug/index.md`; a language behind it stays part of the slug. */
export function readFileName(path: string): NamedBy {
  const parts = path.normalize("NFC").split("/");
  const name = (parts.pop() ?? "").replace(EXTENSION, "");
  const folder = parts.pop();
  const [, bare = name, language] = OF_LANGUAGE.exec(name) ?? [];
  const isIndex = bare.toLowerCase() === "index" && folder !== undefined;
  const stem = isIndex ? [folder, language].filter(Boolean).join(".") : name;
  const [, written = "", rest] = DATED.exec(stem) ?? [];
  const date = parseDay(written);
  const words = rest ?? stem;
  const spoken = words.replace(OF_LANGUAGE, "$1");
  return {
    date,
    impossibleDay: date ? undefined : written || undefined,
    isHidden: stem.startsWith("_") || /(?:^|\/)_drafts\//i.test(path),
    slug: slugify(words),
    language: language && parseLanguage(language),
    title: spoken.replace(/[-_]+/g, " ").trim(),
  };
}
