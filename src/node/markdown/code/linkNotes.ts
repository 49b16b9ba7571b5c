import type { Element, ElementContent, Parents, Root } from "hast";
import { visit } from "unist-util-visit";
import type { TextWords } from "../../../shared/i18n/textWords.ts";

/** The list directly below an element, between which and it is no more than space. */
export function listBelow(parent: Parents | undefined, index: number | undefined): Element | undefined {
  const below = parent?.children
    .slice((index ?? 0) + 1)
    .find((node) => node.type !== "text" || node.value.trim() !== "");
  return below?.type === "element" && below.tagName === "ol" ? below : undefined;
}

export function itemsOf(list: Element): Element[] {
  return list.children.filter(
    (child): child is Element => child.type === "element" && child.tagName === "li",
  );
}

/** A marker in code, which {@link NoteLinks} leads to its note. It is a mark like those of footnotes: it opens its note, and is not searched. */
export function drawMarker(text: string, note: number): Element {
  return {
    type: "element",
    tagName: "a",
    properties: { dataFootnoteRef: "", dataNote: note },
    children: [{ type: "text", value: text }],
  };
}

/** Leads the markers in the blocks of code of a text to their notes, and the notes back. */
export class NoteLinks {
  readonly #taken = new Set<string>();
  readonly #words: TextWords;
  #group = 0;

  constructor(tree: Root, words: TextWords) {
    this.#words = words;
    visit(tree, "element", ({ properties }) => void this.#taken.add(String(properties["id"] ?? "")));
  }

  link(code: Element, list: Element): void {
    const items = itemsOf(list);
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
        ariaLabel: this.#words.codeNote(note, false),
        dataNote: undefined,
      });
      if (use === 1) addWayBack(item, id, this.#words.codeNote(note, true));
    });
  }

  /** What begins the ids of a block, and those of nothing else. */
  #nextGroup(): string {
    let start: string;
    do start = `code-${(this.#group += 1)}-`;
    while ([...this.#taken].some((id) => id.startsWith(start)));
    return start;
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
  // The line end behind the last block of an item stays its last.
  const end = target === item ? (item.children.at(-1) as ElementContent | undefined) : undefined;
  const at = end?.type === "text" && end.value.trim() === "" ? -1 : target.children.length;
  target.children.splice(at, 0, ...back);
}
