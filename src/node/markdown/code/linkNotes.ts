import type { Element, ElementContent, Parents, Root } from "hast";
import { visit } from "unist-util-visit";
import type { Messages } from "../../../shared/i18n/messages.ts";

/** Returns the ordered list directly below an element, ignoring whitespace. */
export function listBelow(parent: Parents | undefined, index: number | undefined): Element | undefined {
  const below = parent?.children
    .slice((index ?? 0) + 1)
    .find((node) => node.type !== "text" || node.value.trim() !== "");
  return below?.type === "element" && below.tagName === "ol" ? below : undefined;
}

/** Returns the items of a list. */
export function noteItems(list: Element): Element[] {
  return list.children.filter(
    (child): child is Element => child.type === "element" && child.tagName === "li",
  );
}

/**
 * Creates an annotation marker; {@link NoteLinks} makes it a link. Because it has the attribute of a footnote mark, a click opens the
 * note, and search skips the marker.
 */
export function drawMarker(text: string, note: number): Element {
  return {
    type: "element",
    tagName: "a",
    properties: { dataFootnoteRef: "", dataNote: note },
    children: [{ type: "text", value: text }],
  };
}

/** Links the annotation markers in the code blocks of a text to their notes, and the notes to their markers. */
export class NoteLinks {
  readonly #taken = new Set<string>();
  readonly #messages: Messages;
  #group = 0;

  constructor(tree: Root, messages: Messages) {
    this.#messages = messages;
    visit(tree, "element", ({ properties }) => void this.#taken.add(String(properties["id"] ?? "")));
  }

  /** Links the markers in a code block to the items of its list. */
  link(code: Element, list: Element): void {
    const items = noteItems(list);
    const group = this.#nextGroup();
    const uses = new Map<number, number>();
    visit(code, { tagName: "a" }, ({ properties }) => {
      const note = Number(properties["dataNote"]);
      const item = items[note - 1];
      if (!item) return;
      const use = (uses.get(note) ?? 0) + 1;
      uses.set(note, use);
      const id = `${group}mark-${note}${use > 1 ? `-${use}` : ""}`;
      item.properties["id"] ??= `${group}note-${note}`;
      Object.assign(properties, {
        id,
        href: `#${encodeURIComponent(String(item.properties["id"]))}`,
        ariaLabel: this.#messages.body.codeAnnotation(note, false),
        dataNote: undefined,
      });
      if (use === 1) addWayBack(item, id, this.#messages.body.codeAnnotation(note, true));
    });
  }

  /** Returns an id prefix with which no id of the text begins. */
  #nextGroup(): string {
    let prefix: string;
    do prefix = `code-${(this.#group += 1)}-`;
    while ([...this.#taken].some((id) => id.startsWith(prefix)));
    return prefix;
  }
}

function addWayBack(item: Element, id: string, label: string): void {
  const last = item.children.findLast((child) => child.type === "element");
  const target = last?.tagName === "p" ? last : item;
  const back: ElementContent[] = [
    { type: "text", value: " " },
    {
      type: "element",
      tagName: "a",
      properties: {
        href: `#${id}`,
        dataFootnoteBackref: "",
        ariaLabel: label,
        className: ["data-footnote-backref"],
      },
      children: [{ type: "text", value: "↩" }],
    },
  ];
  // Inserts before the whitespace after the last block of an item.
  const end = target === item ? (item.children.at(-1) as ElementContent | undefined) : undefined;
  const at = end?.type === "text" && end.value.trim() === "" ? -1 : target.children.length;
  target.children.splice(at, 0, ...back);
}
