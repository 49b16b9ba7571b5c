import type { Parent, PhrasingContent } from "mdast";
import type { Extension as FromMarkdown } from "mdast-util-from-markdown";
import { markdownLineEnding } from "micromark-util-character";
import type { Code, Construct, ParseContext, State, Token } from "micromark-util-types";
import { characterOf } from "./delimited.ts";
import { EndOfNote } from "./endOfNote.ts";

/** `^[text]`: a footnote where its mark is. */
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
    /** `^[` and `]`. */
    inlineNoteMarker: "inlineNoteMarker";
  }
}

/** How many notes of a text may be without an end: each is searched for on its own. */
const MOST_OPEN = 100;
const openIn = new WeakMap<ParseContext, number>();

/** https://pandoc.org/MANUAL.html#extension-inline_notes; the text is Markdown, read when all of it is known. */
export const inlineNote: Construct = {
  name: "inlineNote",
  tokenize(effects, ok, nok) {
    const { parser } = this;
    /** Characters of the text between the brackets. */
    let size = 0;
    let taken = 0;
    let last: Token | undefined;

    const look: Construct = {
      partial: true,
      tokenize(looking, found, notFound) {
        const end = new EndOfNote();
        const ahead: State = (code) => {
          const isEnd = end.take(characterOf(code));
          if (isEnd === undefined) {
            openIn.set(parser, (openIn.get(parser) ?? 0) + 1);
            return notFound(code);
          }
          if (isEnd) {
            looking.exit("data");
            size = end.size;
            return found(code);
          }
          looking.consume(code);
          return ahead;
        };
        return (code) => {
          looking.enter("data");
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
      if (code !== 91 || (openIn.get(parser) ?? 0) > MOST_OPEN) return nok(code);
      effects.consume(code);
      effects.exit("inlineNoteMarker");
      return effects.check(look, beginLine, nok);
    }

    /** Each line is a chunk, linked to the one before, as those of a paragraph are. */
    function beginLine(code: Code): State | undefined {
      const line = effects.enter("chunkText", { contentType: "text", previous: last });
      if (last) last.next = line;
      last = line;
      return inside(code);
    }

    function inside(code: Code): State | undefined {
      if (taken === size) return close(code);
      effects.consume(code);
      taken += 1;
      if (taken === size || !markdownLineEnding(code)) return inside;
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
