import { tagSlug } from "../../../shared/content/tag.ts";
import type { Reader } from "./reader.ts";
import { decomposedTexts, kindOf, textOf, textsOf } from "./value.ts";

/**
 * Returns a reader of names that each have a URL, such as tags. Of names with the same slug, only the first is returned.
 * @param example Example of a list, for messages.
 */
export const readNames =
  (example: string): Reader<string[]> =>
  ([entry], { report, isJekyll }) => {
    if (!entry) return [];
    const { key, line, value } = entry;
    // Jekyll splits the text of a plural key at spaces: https://jekyllrb.com/docs/front-matter/#predefined-variables-for-posts.
    const hasSpaces = isJekyll && /s$/i.test(key) && !/[,，、]/.test(textOf(value) ?? "");
    const found = textsOf(value, hasSpaces ? /\s/ : undefined);
    if (!found) {
      report("error", line, `${key}: found ${kindOf(value)}, expected a list such as \`${example}\``);
      return [];
    }
    for (const name of decomposedTexts(value)) {
      const message = `${key}: \`${name}\` is written in decomposed letters (NFD), and is treated as the composed form; type it again`;
      report("warning", line, message, "tag");
    }
    const bySlug = new Map<string, string>();
    for (const name of found) {
      const slug = tagSlug(name);
      if (!slug) {
        const message = `${key}: \`${name}\` has no letter or digit, so it cannot have an address; it is left out`;
        report("warning", line, message, "tag");
      } else if (!bySlug.has(slug)) bySlug.set(slug, name);
    }
    return [...bySlug.values()];
  };

const readTags = readNames("[ai, oracle]");

/** Reads the tags, and the line of their key for problems that are found later. */
export const readTagNames: Reader<{ tags: string[]; tagsLine?: number }> = (written, context) => ({
  tags: readTags(written, context),
  ...(written[0] && { tagsLine: written[0].line }),
});
