import type { Parent, PhrasingContent } from "mdast";
import type { Extension as FromMarkdown } from "mdast-util-from-markdown";
import { markdownLineEnding } from "micromark-util-character";
import type { Code, Construct, ParseContext, State, Token } from "micromark-util-types";
import { characterOf } from "../characterOf.ts";
import { EndOfNote } from "./endOfNote.ts";

/** A footnote whose text is at its reference: `^[text]`. */
export interface InlineNote extends Parent {
  type: "inlineNote";
  children: PhrasingContent[];
}

declare module "mdast" {
  interface PhrasingContentMap {
    inlineNote: InlineNote;
  }
  interface RootContentMap {
    inlineNote: InlineNote;
  }
}

declare module "micromark-util-types" {
  interface TokenTypeMap {
    inlineNote: "inlineNote";
    /** The delimiters `^[` and `]`. */
    inlineNoteMarker: "inlineNoteMarker";
  }
}

/**
 * Number of unclosed notes in a text above which `^[` is text. It limits the total time that is spent on searches for the ends of such
 * notes.
 */
const MAX_UNCLOSED = 100;
const unclosedNotes = new WeakMap<ParseContext, number>();

/** Tokenizes inline notes: https://pandoc.org/MANUAL.html#extension-inline_notes. The content is parsed after its end is found. */
export const inlineNote: Construct = {
  name: "inlineNote",
  tokenize(effects, ok, nok) {
    const { parser } = this;
    /** Number of characters between the brackets. */
    let size = 0;
    let consumed = 0;
    let last: Token | undefined;

    const findEnd: Construct = {
      partial: true,
      tokenize(lookAhead, found, notFound) {
        const end = new EndOfNote();
        const ahead: State = (code) => {
          const isEnd = end.read(characterOf(code));
          if (isEnd === undefined) {
            unclosedNotes.set(parser, (unclosedNotes.get(parser) ?? 0) + 1);
            return notFound(code);
          }
          if (isEnd) {
            lookAhead.exit("data");
            size = end.size;
            return found(code);
          }
          lookAhead.consume(code);
          return ahead;
        };
        return (code) => {
          lookAhead.enter("data");
          return ahead(code);
        };
      },
    };

    return (code) => {
      effects.enter("inlineNote");
      effects.enter("inlineNoteMarker");
      effects.consume(code);
      return bracket;
    };

    function bracket(code: Code): State | undefined {
      if (code !== 91 || (unclosedNotes.get(parser) ?? 0) > MAX_UNCLOSED) return nok(code);
      effects.consume(code);
      effects.exit("inlineNoteMarker");
      return effects.check(findEnd, beginLine, nok);
    }

    /** Begins a chunk for each line and links it to the previous chunk, as micromark does in paragraphs. */
    function beginLine(code: Code): State | undefined {
      const line = effects.enter("chunkText", { contentType: "text", previous: last });
      if (last) last.next = line;
      last = line;
      return inside(code);
    }

    function inside(code: Code): State | undefined {
      if (consumed === size) return close(code);
      effects.consume(code);
      consumed += 1;
      if (consumed === size || !markdownLineEnding(code)) return inside;
      effects.exit("chunkText");
      return beginLine;
    }

    function close(code: Code): State | undefined {
      effects.exit("chunkText");
      effects.enter("inlineNoteMarker");
      effects.consume(code);
      effects.exit("inlineNoteMarker");
      effects.exit("inlineNote");
      return ok;
    }
  },
};

export const inlineNoteFromMarkdown: FromMarkdown = {
  canContainEols: ["inlineNote"],
  enter: {
    inlineNote(token) {
      this.enter({ type: "inlineNote", children: [] }, token);
    },
  },
  exit: {
    inlineNote(token) {
      this.exit(token);
    },
  },
};
