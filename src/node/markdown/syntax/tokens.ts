declare module "micromark-util-types" {
  interface TokenTypeMap {
    /** A block of Maru's extended syntax: a callout, a tab or a fenced block. */
    ownBlock: "ownBlock";
    /** The first line of a block. */
    ownBlockHead: "ownBlockHead";
    /** The parts of the first line before and after the title. */
    ownBlockMarker: "ownBlockMarker";
    ownBlockTitle: "ownBlockTitle";
    /** The lines of a block between its first line and its closing line. */
    ownBlockContent: "ownBlockContent";
    /** The closing line of a fenced block. */
    ownBlockClose: "ownBlockClose";
    /** A description of the term in the paragraph above: `: Description`. */
    description: "description";
    descriptionMarker: "descriptionMarker";
    attributeList: "attributeList";
    /** A mark that may open or close a pair, before pairs are resolved. */
    pairMark: "pairMark";
    /** A mark that opens or closes a resolved pair. */
    pairSequence: "pairSequence";
    highlight: "highlight";
    insertion: "insertion";
    deletion: "deletion";
    keys: "keys";
    subscript: "subscript";
    superscript: "superscript";
    abbreviation: "abbreviation";
  }
  interface Token {
    /** The pair that a mark may open. */
    pairOpened?: string | undefined;
    /** The pair that a mark may close. */
    pairClosed?: string | undefined;
  }
  interface ParseContext {
    /** Number of blocks around the content that is being parsed. */
    ownBlockDepth?: number;
  }
}

/** Maximum nesting of blocks. Deeper blocks are text, because each level parses its lines again. */
export const MAX_DEPTH = 12;
