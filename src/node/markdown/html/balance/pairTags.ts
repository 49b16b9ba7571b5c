import { SVG_AND_MATH, RAW_TEXT, VOID } from "./kinds.ts";
import type { Item, TagItem } from "./items.ts";

/** Tags of a block that have no counterpart in the block, in document order. */
export interface Unpaired {
  opens: TagItem[];
  closes: TagItem[];
  /** Self-closing tags of elements that need an end tag: `<a name="x" />`. */
  selfClosed: TagItem[];
}

/** Pairs each end tag with the closest preceding unpaired start tag of its name. The HTML parser handles overlapping elements. */
export function pairTags(items: readonly Item[]): Unpaired {
  const opens = new Map<string, TagItem[]>();
  const closes: TagItem[] = [];
  const selfClosed: TagItem[] = [];
  const tags = items.filter((item): item is TagItem => item.kind !== "text");
  const closedTwice = closedAgain(items);
  const ends = endsWithin(tags);
  for (let index = 0; index < tags.length; index++) {
    const tag = tags[index] as TagItem;
    const { kind, name } = tag;
    if (VOID.has(name)) continue;
    if (kind === "close") {
      if (!opens.get(name)?.pop()) closes.push(tag);
      continue;
    }
    const isClosed = tag.isSelfClosing && !closedTwice.has(tag);
    if (isClosed) selfClosed.push(tag);
    else if (opens.has(name)) opens.get(name)?.push(tag);
    else opens.set(name, [tag]);
    // Skips tags within raw text, SVG and MathML: they are not HTML.
    const end = isClosed ? undefined : ends.get(tag);
    if (end !== undefined) index = end - 1;
  }
  const order = new Map(tags.map((tag, index) => [tag, index]));
  const inOrder = [...opens.values()].flat().toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  return { opens: inOrder, closes, selfClosed };
}

/** Returns the tags whose end tag follows directly; such tags are not self-closing, even if written as `<iframe />`. */
function closedAgain(items: readonly Item[]): Set<TagItem> {
  const shown = items.filter((item) => item.kind !== "text" || !item.isSpace);
  return new Set(
    shown.filter((item, index): item is TagItem => {
      const next = shown[index + 1];
      return item.kind === "open" && next?.kind === "close" && next.name === item.name;
    }),
  );
}

/** Returns the index of the closest following end tag by start tag, for SVG, MathML and the elements in {@link RAW_TEXT}. */
function endsWithin(tags: readonly TagItem[]): Map<TagItem, number> {
  const ends = new Map<TagItem, number>();
  const nextEnd = new Map<string, number>();
  for (let index = tags.length - 1; index >= 0; index--) {
    const tag = tags[index] as TagItem;
    if (!SVG_AND_MATH.has(tag.name) && !RAW_TEXT.has(tag.name)) continue;
    if (tag.kind === "close") nextEnd.set(tag.name, index);
    else if (nextEnd.has(tag.name)) ends.set(tag, nextEnd.get(tag.name) as number);
  }
  return ends;
}
