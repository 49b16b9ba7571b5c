import { isComponent, labelOf, REMEDY, shownAs, sourceUrl, type Tags } from "../dialects/components.ts";
import type { Draft, Replacement } from "../dialects/draft.ts";
import type { Notes } from "../dialects/notes.ts";
import { readTag, type TemplateTag } from "../dialects/tags/readTag.ts";
import { isElement, SWALLOWING } from "./elementNames.ts";
import { isDestination } from "./isDestination.ts";
import { StrayParts } from "./strayParts.ts";
import { withoutBlockPrefix } from "../text/blockPrefix.ts";

/**
 * Prevents tags from hiding text. Shows as text: tags of unknown elements, unclosed comments, and tags that are only mentioned.
 * Replaces tags of components, and removes tags of elements that would hide their content. `closeTags` handles all other elements.
 */
export function plainTags(draft: Draft, tags: Tags | undefined, notes: Notes): Draft {
  const { text } = draft;
  const lower = text.toLowerCase();
  const closings = new Map([...SWALLOWING].map((name) => [name, lower.lastIndexOf(`</${name}`)]));
  const lastEnd = text.lastIndexOf("-->");
  const strayParts = new StrayParts(text);
  return draft.replace(
    /<(?=[A-Za-z/?]|!(?:--|[A-Za-z]|\[CDATA\[))/g,
    ({ match: { index }, line, before }) => {
      if (isEscaped(before)) return undefined;
      if (text.startsWith("<!--", index)) {
        if (lastEnd > index) return undefined;
        notes.add("`<!--`", line, {
          kind: "html",
          remedy: "is never closed and is shown as text; close it with `-->`",
        });
        return "&lt;";
      }
      if (/[?!]/.test(text.charAt(index + 1))) return isInSentence(text, index) ? "&lt;" : undefined;
      if (isDestination(text, index)) return undefined;
      const tag = readTag(text, index);
      if (!tag) return undefined;
      const length = tag.end - index;
      if (tags && isComponent(tag, tags)) {
        const shown = shownAs(tag, tags);
        if (shown === undefined) notes.add(`\`<${tag.name}>\``, line, { remedy: REMEDY });
        return { text: shown ?? labelOf(tag), length };
      }
      if (
        SWALLOWING.has(tag.name.toLowerCase()) &&
        isMention(text, { ...tag, start: index, lastEnd: closings.get(tag.name.toLowerCase()) ?? -1 })
      ) {
        const remedy = "is never closed in its block and is shown as text; write it as code, or close it";
        if (!tag.isClosing) notes.add(`\`<${tag.name}>\``, line, { kind: "html", remedy });
        return "&lt;";
      }
      const missing = tag.isClosing ? undefined : strayParts.missingAround(tag.name, index);
      if (missing && isMention(text, { ...tag, start: index, lastEnd: -1 })) {
        const remedy = `is outside of a \`<${missing}>\` and is shown as text; write it as code`;
        notes.add(`\`<${tag.name}>\``, line, { kind: "html", remedy });
        return "&lt;";
      }
      // In `List<A>`, `A` is a type parameter and not the HTML element.
      const isWord = /\w$/.test(before) && /^[A-Z]$/.test(tag.name) && tag.attributes.size === 0;
      if (!isElement(tag.name) || isWord) return showAsText(tag, line, notes);
      return writeElement(text.slice(index, tag.end), tag, { tags, line, notes });
    },
  );
}

/** Whether the text before a character ends with an odd number of backslashes. */
function isEscaped(before: string): boolean {
  return /(?<!\\)(?:\\\\)*\\$/.test(before);
}

/** Whether a declaration, such as `<!DOCTYPE html>` or `<?php … ?>`, has words before or after it on its line. */
function isInSentence(text: string, index: number): boolean {
  const [before = ""] = text
    .slice(Math.max(0, index - MAX_DISTANCE), index)
    .split("\n")
    .slice(-1);
  if (/[^\s>]/.test(withoutBlockPrefix(before))) return true;
  const [after = ""] = text.slice(index, index + MAX_DISTANCE).split("\n", 1);
  return /^<(?:\?(?:(?!\?>).)*\?|!\[CDATA\[(?:(?!\]\]>).)*\]\]|![^[>][^>]*)>[ \t]*[^\s<]/.test(after);
}

/** Maximum distance between a tag and its counterpart, in characters. */
const MAX_DISTANCE = 2000;

/**
 * Whether a text mentions a tag instead of using it. A tag that shares its line with text is a mention if it has no counterpart in
 * its block. A tag alone on its line is a mention only if it is a start tag without an end tag anywhere below.
 */
function isMention(
  text: string,
  { start, end, name, isClosing, lastEnd }: TemplateTag & { start: number; lastEnd: number },
): boolean {
  const [before = ""] = text
    .slice(Math.max(0, start - MAX_DISTANCE), start)
    .split(/\n[ \t]*\n/)
    .slice(-1);
  const [after = ""] = text.slice(end, end + MAX_DISTANCE).split(/\n[ \t]*\n/, 1);
  const isAlone = /(?:^|\n)[ \t>]*$/.test(before) && /^[ \t]*(?:\n|$)/.test(after);
  if (isAlone) return !isClosing && lastEnd < end;
  const counterpart = new RegExp(`<${isClosing ? "" : "/"}${name}(?=[\\s>/])`, "i");
  return !counterpart.test(isClosing ? before : after);
}

/** Removes tags of elements that would hide their content, and rewrites JSX attributes as HTML attributes. */
function writeElement(
  written: string,
  tag: TemplateTag,
  { tags, line, notes }: { tags: Tags | undefined; line: number; notes: Notes },
): Replacement {
  const name = tag.name.toLowerCase();
  if (SWALLOWING.has(name)) {
    if (!tag.isClosing)
      notes.add(`\`<${name}>\``, line, {
        kind: "html",
        remedy: "is removed, its text is kept: posts cannot have this element",
      });
    return { text: "", length: written.length };
  }
  // Attribute values in braces are JSX.
  if (!tags || ![...tag.attributes.values()].some((value) => value !== true && value.startsWith("{")))
    return undefined;
  const attributes = [...tag.attributes].flatMap(([key, value]) => {
    const text = value === true ? value : sourceUrl(value, tags.images);
    if (text === undefined) return [];
    return text === true
      ? [key]
      : [`${key === "className" ? "class" : key}="${text.replaceAll('"', "&quot;")}"`];
  });
  return {
    text: `<${[name, ...attributes].join(" ")}${tag.isSelfClosing ? " /" : ""}>`,
    length: written.length,
  };
}

function showAsText({ name, isClosing }: TemplateTag, line: number, notes: Notes): Replacement {
  // CommonMark parses a tag as text if its name contains a dot.
  if (name.startsWith("maru-") || name.includes(".")) return undefined;
  if (!isClosing) {
    const remedy = `is not an HTML element and is shown as text; write it as code, or as \`&lt;${name}&gt;\``;
    notes.add(`\`<${name}>\``, line, { kind: "html", remedy });
  }
  return "&lt;";
}
