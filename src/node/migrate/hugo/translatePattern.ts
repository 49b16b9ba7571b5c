import { HUGO_VARIABLES, hugoLiterals, TOKEN } from "../../content/slugs/hugoPermalink.ts";
import { sliceNames } from "./permalinks.ts";

/** A pattern of Maru, and the tokens of Hugo's pattern that it lacks. */
export interface TranslatedPattern {
  pattern: string;
  missing: string[];
}

/**
 * Translates a pattern of Hugo: `/:year/:slug/` → `/{yyyy}/{slugOrTitle}/`. Omits tokens that Maru does not have.
 * @param written `undefined` if the configuration has no pattern for the section.
 */
export function translatePattern(
  written: string | undefined,
  { section, hasFolders, isUgly, isCased }: PatternContext,
): TranslatedPattern {
  const missing: string[] = [];
  const folders = hasFolders ? [section, "{folders}"] : [section];
  const end = isUgly ? ".html" : "/";
  if (written === undefined) return { pattern: `/${[...folders, "{slug}"].join("/")}${end}`, missing };
  const replaced = written.replace(TOKEN, (token) => {
    const [, name = "", cut] = /^:(\w+)(\[.+\])?$/.exec(token) ?? [];
    if (name === "section") return section;
    if (name === "sections" && cut === undefined) return folders.join("/");
    if (name === "sections" && cut === "[1:]") return hasFolders ? "{folders}" : "";
    if (name === "sections" && /^\[(?:0|:1|0:1)\]$/.test(cut ?? "")) return section;
    if (name === "sections" && !hasFolders) return sliceNames([section], cut ?? "").join("/");
    const variable = cut === undefined ? HUGO_VARIABLES[name] : undefined;
    if (variable === undefined) missing.push(token);
    return variable ?? "";
  });
  const translated = hugoLiterals(replaced, isCased).filter((segment) => !/^[-_.]+$/.test(segment));
  const hasName = /\{(?:slug|title|file|slugOrTitle|slugOrFile)\}/.test(translated.join("/"));
  const path = [...translated, ...(hasName ? [] : ["{slug}"])].join("/");
  return { pattern: `/${path}${end}`, missing };
}

interface PatternContext {
  /** Name of the section. */
  section: string;
  /** Whether pages of the section are in folders below it that are sections themselves. */
  hasFolders: boolean;
  /** Whether addresses end with `.html`. */
  isUgly: boolean;
  /** Whether addresses keep upper case. */
  isCased: boolean;
}
