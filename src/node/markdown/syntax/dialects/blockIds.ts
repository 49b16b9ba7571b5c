import type { Literal } from "mdast";
import type { Extension as FromMarkdown } from "mdast-util-from-markdown";
import { factorySpace } from "micromark-factory-space";
import type { Code, Construct, State } from "micromark-util-types";

/** An id such as `^id` at the end of a block. Obsidian's links can refer to it. */
export interface BlockId extends Literal {
  type: "blockId";
}

declare module "mdast" {
  interface PhrasingContentMap {
    blockId: BlockId;
  }
  interface RootContentMap {
    blockId: BlockId;
  }
}

declare module "micromark-util-types" {
  interface TokenTypeMap {
    blockId: "blockId";
  }
}

/** Matches if only spaces follow up to the end of the text. */
const end: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return factorySpace(effects, (code) => (code === null ? ok : nok)(code), "linePrefix");
  },
};

/** Tokenizes a block id: https://help.obsidian.md/links#Link+to+a+block+in+a+note */
export const blockId: Construct = {
  name: "blockId",
  tokenize(effects, ok, nok) {
    const before = this.previous;
    let size = 0;
    const start: State = (code) => {
      if (before !== null && before > 0 && before !== 32) return nok(code);
      effects.enter("blockId");
      effects.consume(code);
      return inside;
    };
    const inside: State = (code) => {
      if (isIdCharacter(code)) {
        effects.consume(code);
        size += 1;
        return inside;
      }
      if (size === 0) return nok(code);
      effects.exit("blockId");
      return effects.check(end, ok, nok)(code);
    };
    return start;
  },
};

function isIdCharacter(code: Code): boolean {
  return code !== null && code > 0 && /[A-Za-z\d-]/.test(String.fromCharCode(code));
}

/** Converts the tokens of block ids to nodes. */
export const blockIdFromMarkdown: FromMarkdown = {
  enter: {
    blockId(token) {
      this.enter({ type: "blockId", value: this.sliceSerialize(token) }, token);
    },
  },
  exit: {
    blockId(token) {
      this.exit(token);
    },
  },
};
