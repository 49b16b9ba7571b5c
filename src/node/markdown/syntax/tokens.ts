declare module "micromark-util-types" {
  interface TokenTypeMap {
    /** A block of an author's own, whole. */
    ownBlock: "ownBlock";
    /** Its first line. */
    ownBlockHead: "ownBlockHead";
    /** What stands before and behind its title. */
    ownBlockMarker: "ownBlockMarker";
    ownBlockTitle: "ownBlockTitle";
    /** The lines between. */
    ownBlockContent: "ownBlockContent";
    /** The line that closes a fenced one. */
    ownBlockClose: "ownBlockClose";
    /** `: What the paragraph above means.` */
    description: "description";
    descriptionMarker: "descriptionMarker";
    attributeList: "attributeList";
    /** What may open or close a pair, until it is known whether it does. */
    pairMark: "pairMark";
    /** One that does. */
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
    /** The pair that a mark may open, and the one that it may close. */
    pairOpened?: string | undefined;
    pairClosed?: string | undefined;
  }
  interface ParseContext {
    /** How deep the block lies that is read just now. */
    ownBlockDepth?: number;
  }
}

/** Beyond this, heads are text: each level reads its lines once more. */
export const DEEPEST = 12;
