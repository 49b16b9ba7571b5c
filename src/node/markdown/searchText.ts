import type { Element, Nodes, Root } from "hast";
import type { SearchText } from "../../shared/search/index/searchText.ts";

/** Maximum length of a block, in UTF-16 units. Longer blocks are split; a search result takes its context from a single block. */
const MAX_BLOCK = 4000;

/** Names of inline elements. Most other elements start and end a block of text. */
export const WITHIN: ReadonlySet<string> = new Set(
  (
    "a abbr b bdi bdo big cite code data del dfn em font i img input ins kbd label mark math picture q rb ruby s samp small " +
    "source span strike strong sub sup time tt u var wbr"
  ).split(" "),
);

/**
 * Elements whose text is not searched: it is invisible, belongs to the app, or gives a pronunciation. `findPassage.ts` in the client
 * can skip the same elements when it follows a text fragment.
 */
export const UNSEEN = new Set(
  "annotation annotation-xml audio button rp rt rtc script style svg video".split(" "),
);

/** How the text of child elements is joined: as separate blocks, as one block with edges in between, or, in a formula, directly. */
type Ancestor = "blocks" | "block" | "formula";

/** `EDGE`: a space that text fragments do not match across. `PRESERVED`: a space in code, where browsers do not collapse spaces. */
const [EDGE, PRESERVED] = ["\t", "\v"];

/**
 * Collects the visible text of a body as blocks; a table row or a code block is one block unless it is too long. A `\t` marks
 * positions that a browser's text search does not match across, for example between cells and at footnote marks.
 */
export function rehypeSearchText(take: (text: SearchText) => void) {
  return (tree: Root): void => {
    const found: SearchText = { blocks: [], headings: [] };
    let line = "";
    let isCode = false;
    const endBlock = (isHeading = false) => {
      for (const piece of splitBlock(line)) {
        if (isHeading) found.headings.push(found.blocks.length);
        found.blocks.push(piece);
      }
      line = "";
    };
    const walk = (node: Nodes, within: Ancestor): void => {
      if (node.type === "text")
        line += isCode
          ? node.value.replaceAll(" ", PRESERVED).replace(/[\n\r]/g, EDGE)
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
        // An embed is rendered as a link. Only the title of the embed is the author's text.
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

/**
 * Whether the text of an element is not searched. These are hidden elements, those in {@link UNSEEN}, footnote marks, links back
 * from footnotes, and labels for screen readers.
 */
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

/**
 * Splits a block into pieces of at most {@link MAX_BLOCK}: at an edge, else at a sentence end, else at a space, else anywhere.
 * Splits only in the second half of the maximum. Normalizes the pieces to NFC and replaces runs of whitespace; omits empty pieces.
 */
function splitBlock(line: string): string[] {
  const pieces: string[] = [];
  let rest = line;
  while (rest.length > MAX_BLOCK) {
    const first = rest.slice(0, MAX_BLOCK);
    const ends = [EDGE, ". ", "。", " ", PRESERVED].map((sign) => first.lastIndexOf(sign) + sign.length);
    // Does not split a surrogate pair.
    const anywhere = /[\uD800-\uDBFF]$/.test(first) ? MAX_BLOCK - 1 : MAX_BLOCK;
    const end = ends.find((index) => index > MAX_BLOCK / 2) ?? anywhere;
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...pieces, rest].flatMap((piece) => piece.replace(/\s+/g, spaceOf).trim().normalize("NFC") || []);
}

/**
 * Returns the character that replaces a run of whitespace. Several spaces in code become an edge, because text fragments do not
 * match across them.
 */
function spaceOf(spaces: string): string {
  return spaces.includes(EDGE) || spaces.includes(PRESERVED + PRESERVED) ? EDGE : " ";
}
