import type { Element, Nodes, Root } from "hast";
import type { SearchText } from "../../shared/search/index/searchText.ts";

/** In characters; a longer block is parted, since what is found is shown by what stands around it. */
const MOST = 4000;

/** Elements within a line. All others begin a block and end one, whatever an author writes. */
export const WITHIN: ReadonlySet<string> = new Set(
  (
    "a abbr b bdi bdo big cite code data del dfn em font i img input ins kbd label mark math picture q rb ruby s samp small " +
    "source span strike strong sub sup time tt u var wbr"
  ).split(" "),
);

/** Elements whose text no reader sees, that are the app's own, or that say how the characters beside them are read: those are one word. The app passes over them too. */
export const UNSEEN = new Set(
  "annotation annotation-xml audio button rp rt rtc script style svg video".split(" "),
);

/** What an element's children are parts of: blocks of their own; one block; a formula, between whose letters nothing stands. */
type Ancestor = "blocks" | "block" | "formula";

/** A blank that browsers do not look for a text across, as they do across others, and one that is kept as it is written. */
const [EDGE, KEPT] = ["\t", "\v"];

/**
 * Takes the text of a body as it is shown, block by block: a table's row is one, and so is a code block. Where a browser reads on from
 * something else (a cell, a line of its own, the mark of a footnote), a `\t` stands in place of a blank.
 */
export function rehypeSearchText(take: (text: SearchText) => void) {
  return (tree: Root): void => {
    const found: SearchText = { blocks: [], headings: [] };
    let line = "";
    let isCode = false;
    const endBlock = (isHeading = false) => {
      for (const part of partsOf(line)) {
        if (isHeading) found.headings.push(found.blocks.length);
        found.blocks.push(part);
      }
      line = "";
    };
    const walk = (node: Nodes, within: Ancestor): void => {
      if (node.type === "text")
        line += isCode
          ? node.value.replaceAll(" ", KEPT).replace(/[\n\r]/g, EDGE)
          : node.value.replace(/\s/g, " ");
      if (node.type === "element" && "dataFootnoteRef" in node.properties) line += EDGE;
      if (!("children" in node) || (node.type === "element" && isUnseen(node))) return;
      const name = node.type === "element" ? node.tagName : "";
      const walkInto = (inner: Ancestor) => {
        const isWithinCode = isCode;
        isCode ||= name === "pre";
        for (const child of node.children) walk(child, inner);
        isCode = isWithinCode;
      };
      if (name === "br") line += EDGE;
      else if (name === "math") walkInto("formula");
      else if (within === "formula" || WITHIN.has(name)) walkInto(within);
      else if (within === "block") {
        line += EDGE;
        walkInto(within);
        line += EDGE;
      } else {
        endBlock();
        // A link in the place of a player has its title alone from its author.
        if (name === "maru-embed" && node.type === "element") line = String(node.properties["title"] ?? "");
        walkInto(name === "tr" || name === "pre" ? "block" : "blocks");
        endBlock(/^h[1-6]$/.test(name));
      }
    };
    walk(tree, "blocks");
    endBlock();
    take(found);
  };
}

/** Marks of footnotes and the ways back, and labels for screen readers, are no text of the author's. */
function isUnseen({ tagName, properties }: Element): boolean {
  const { className } = properties;
  return (
    UNSEEN.has(tagName) ||
    Boolean(properties["hidden"]) ||
    "dataFootnoteRef" in properties ||
    "dataFootnoteBackref" in properties ||
    (Array.isArray(className) && className.includes("sr-only"))
  );
}

/** A block with single blanks, NFC, parted where it is too long: behind a line, a cell or a sentence, else at a blank, else anywhere. */
function partsOf(line: string): string[] {
  const parts: string[] = [];
  let rest = line;
  while (rest.length > MOST) {
    const first = rest.slice(0, MOST);
    const ends = [EDGE, ". ", "。", " ", KEPT].map((sign) => first.lastIndexOf(sign) + sign.length);
    // Not between the two halves of a character.
    const anywhere = /[\uD800-\uDBFF]$/.test(first) ? MOST - 1 : MOST;
    const end = ends.find((each) => each > MOST / 2) ?? anywhere;
    parts.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...parts, rest].flatMap((part) => part.replace(/\s+/g, spaceOf).trim().normalize("NFC") || []);
}

/** The one blank for several: of those that are kept, browsers look across a single one only. */
function spaceOf(spaces: string): string {
  return spaces.includes(EDGE) || spaces.includes(KEPT + KEPT) ? EDGE : " ";
}
