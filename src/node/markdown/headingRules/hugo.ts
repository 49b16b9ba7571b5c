import { lowerEach } from "../../../shared/text/lowerEach.ts";
import type { Rule } from "./rule.ts";

/**
 * The rules of Hugo for `markup.goldmark.parser.autoHeadingIDType`. They use the Markdown of the heading, with the URLs of its links.
 * https://github.com/gohugoio/hugo/blob/master/markup/goldmark/autoid.go
 */
export function hugo(nameOf: (source: string) => string): Rule {
  return () => {
    const used = new Set<string>();
    return ({ source, explicitId }) => {
      const id = explicitId ?? numbered(nameOf(source) || "heading", used);
      used.add(id);
      return id;
    };
  };
}

/** Returns the first of `name`, `name-1`, `name-2` … that is not used. */
function numbered(name: string, used: ReadonlySet<string>): string {
  let id = name;
  for (let number = 1; used.has(id); number += 1) id = `${name}-${number}`;
  return id;
}

/** The type `github`, the default. */
export function toGithub(source: string): string {
  return lower(source.replace(/[^\p{L}\p{Nd}_ -]/gu, "").replaceAll(" ", "-"));
}

/** The type `github-ascii`: accents are removed, and other letters outside ASCII. */
export function toGithubAscii(source: string): string {
  return toGithub(source.normalize("NFD").replace(/[^\0-\x7f]/g, ""));
}

/** The type `blackfriday`: one `-` for each run of other characters between letters and digits. */
export function toBlackfriday(source: string): string {
  return lower(source.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, ""));
}

/** Lower case as in Go, where the lower case of `İ` is one letter. */
function lower(text: string): string {
  return lowerEach(text.replaceAll("İ", "i"));
}
