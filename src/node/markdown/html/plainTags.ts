import { isComponent, labelOf, REMEDY, shownAs, sourceOf, type Tags } from "../dialects/components.ts";
import type { Draft, Replacement } from "../dialects/draft.ts";
import type { Notes } from "../dialects/notes.ts";
import { readTag, type Tag } from "../dialects/tags/readTag.ts";
import { isElement, SWALLOWING } from "./elementNames.ts";
import { isDestination } from "./isDestination.ts";
import { StrayParts } from "./strayParts.ts";

/**
 * Lets no tag swallow text: a word in angle brackets that is no element's name is shown as it stands, so is a comment that nothing closes; tags of
 * components and of elements that would hide what they hold go. See `closeTags` for all other elements.
 */
export function plainTags(draft: Draft, tags: Tags | undefined, notes: Notes): Draft {
  const { text } = draft;
  const lower = text.toLowerCase();
  const closings = new Map([...SWALLOWING].map((name) => [name, lower.lastIndexOf(`</${name}`)]));
  const lastEnd = text.lastIndexOf("-->");
  const parts = new StrayParts(text);
  return draft.replace(
    /<(?=[A-Za-z/?]|!(?:--|[A-Za-z]|\[CDATA\[))/g,
    ({ match: { index }, line, before }) => {
      if (isEscaped(before)) return undefined;
      if (text.startsWith("<!--", index)) {
        if (lastEnd > index) return undefined;
        notes.add("`<!--`", line, {
          kind: "html",
          remedy: "is never closed and is shown as text; close it by `-->`",
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
        isNamed(text, { ...tag, start: index, lastEnd: closings.get(tag.name.toLowerCase()) ?? -1 })
      ) {
        const remedy = "is never closed in its block and is shown as text; write it as code, or close it";
        if (!tag.isClosing) notes.add(`\`<${tag.name}>\``, line, { kind: "html", remedy });
        return "&lt;";
      }
      const missing = tag.isClosing ? undefined : parts.missingAround(tag.name, index);
      if (missing && isNamed(text, { ...tag, start: index, lastEnd: -1 })) {
        const remedy = `is outside of a \`<${missing}>\` and is shown as text; write it as code`;
        notes.add(`\`<${tag.name}>\``, line, { kind: "html", remedy });
        return "&lt;";
      }
      // `List<A>`, where HTML has an element of that name.
      const isWord = /\w$/.test(before) && /^[A-Z]$/.test(tag.name) && tag.attributes.size === 0;
      if (!isElement(tag.name) || isWord) return showAsText(tag, line, notes);
      return writeElement(text.slice(index, tag.end), tag, { tags, line, notes });
    },
  );
}

/** Whether an odd number of backslashes is before a sign. */
function isEscaped(before: string): boolean {
  return /(?<!\\)(?:\\\\)*\\$/.test(before);
}

/** Whether a declaration, such as `<!DOCTYPE html>` or `<?php … ?>`, has words beside it on its line. */
function isInSentence(text: string, index: number): boolean {
  const [before = ""] = text
    .slice(Math.max(0, index - NEAR), index)
    .split("\n")
    .slice(-1);
  if (/[^\s>]/.test(before.replace(MARKERS, ""))) return true;
  const [behind = ""] = text.slice(index, index + NEAR).split("\n", 1);
  return /^<(?:\?(?:(?!\?>).)*\?|!\[CDATA\[(?:(?!\]\]>).)*\]\]|![^[>][^>]*)>[ \t]*[^\s<]/.test(behind);
}

/** The marks of lists and quotes before a block. */
const MARKERS = /^(?:[ \t>]|[-+*][ \t]|\d{1,9}[.)][ \t])+/;

/** How far around a tag its counterpart is looked for, in characters. */
const NEAR = 2000;

/** Whether a text is about a tag and does not use it: it has its line not to itself, and no counterpart in its block. */
function isNamed(
  text: string,
  { start, end, name, isClosing, lastEnd }: Tag & { start: number; lastEnd: number },
): boolean {
  const [before = ""] = text
    .slice(Math.max(0, start - NEAR), start)
    .split(/\n[ \t]*\n/)
    .slice(-1);
  const [behind = ""] = text.slice(end, end + NEAR).split(/\n[ \t]*\n/, 1);
  const isAlone = /(?:^|\n)[ \t>]*$/.test(before) && /^[ \t]*(?:\n|$)/.test(behind);
  if (isAlone) return !isClosing && lastEnd < end;
  const counterpart = new RegExp(`<${isClosing ? "" : "/"}${name}(?=[\\s>/])`, "i");
  return !counterpart.test(isClosing ? before : behind);
}

/** Nothing of an element that would hide what it holds; the properties of one that JSX has written as HTML has them. */
function writeElement(
  written: string,
  tag: Tag,
  { tags, line, notes }: { tags: Tags | undefined; line: number; notes: Notes },
): Replacement {
  const name = tag.name.toLowerCase();
  if (SWALLOWING.has(name)) {
    if (!tag.isClosing)
      notes.add(`\`<${name}>\``, line, {
        kind: "html",
        remedy: "is removed, its text kept: it has no place in a post",
      });
    return { text: "", length: written.length };
  }
  // Properties in braces are those of JSX.
  if (!tags || ![...tag.attributes.values()].some((value) => value !== true && value.startsWith("{")))
    return undefined;
  const kept = [...tag.attributes].flatMap(([key, value]) => {
    const said = value === true ? value : sourceOf(value, tags.images);
    if (said === undefined) return [];
    return said === true
      ? [key]
      : [`${key === "className" ? "class" : key}="${said.replaceAll('"', "&quot;")}"`];
  });
  return { text: `<${[name, ...kept].join(" ")}${tag.isSelfClosing ? " /" : ""}>`, length: written.length };
}

function showAsText({ name, isClosing }: Tag, line: number, notes: Notes): Replacement {
  // A dot is in no name of an element: CommonMark takes it for text.
  if (name.startsWith("maru-") || name.includes(".")) return undefined;
  if (!isClosing) {
    const remedy = `is no element of HTML and is shown as text; write it as code, or as \`&lt;${name}&gt;\``;
    notes.add(`\`<${name}>\``, line, { kind: "html", remedy });
  }
  return "&lt;";
}
