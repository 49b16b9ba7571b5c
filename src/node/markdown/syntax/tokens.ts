declare module "micromark-util-types" {
  interface TokenTypeMap {
    /** A block of Maru's own syntax. */
    ownBlock: "ownBlock";
    /** Its first line. */
    ownBlockHead: "ownBlockHead";
    /** The text before and after the title. */
    ownBlockMarker: "ownBlockMarker";
    ownBlockTitle: "ownBlockTitle";
    /** The lines of its content. */
    ownBlockContent: "ownBlockContent";
    /** The closing line of a fenced block. */
    ownBlockClose: "ownBlockClose";
    /** `: Definition of the paragraph above.` */
    description: "description";
    descriptionMarker: "descriptionMarker";
    attributeList: "attributeList";
    /** A mark that may open or close a pair and is not resolved yet. */
    pairMark: "pairMark";
    /** A mark that opens or closes a pair. */
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
    /** The pair that a mark may open, and the pair that it may close. */
    pairOpened?: string | undefined;
    pairClosed?: string | undefined;
  }
  interface ParseContext {
    /** Nesting depth of the block that is being parsed. */
    ownBlockDepth?: number;
  }
}

/** Maximum nesting of blocks; deeper ones are text, because each level parses its lines again. */
export const MAX_DEPTH = 12;
