import type { Literal } from "mdast";
import type { Extension } from "mdast-util-from-markdown";
import { markdownLineEnding } from "micromark-util-character";
import type { Construct, State } from "micromark-util-types";
import { readAttributes } from "./readAttributes.ts";

/** Text in the form of an attribute list, before the list is applied. */
export interface AttributeList extends Literal {
  type: "attributeList";
}

declare module "mdast" {
  interface PhrasingContentMap {
    attributeList: AttributeList;
  }
  interface RootContentMap {
    attributeList: AttributeList;
  }
}

/** Tokenizes an attribute list. */
export const attributeList: Construct = {
  name: "attributeList",
  tokenize(effects, ok, nok) {
    const start: State = (code) => {
      effects.enter("attributeList");
      effects.consume(code);
      return inside;
    };
    const inside: State = (code) => {
      // A second opening brace ends the search, so the search takes linear time.
      if (code === null || markdownLineEnding(code) || code === 123) return nok(code);
      effects.consume(code);
      return code === 125 ? end : inside;
    };
    const end: State = (code) => {
      const text = this.sliceSerialize(effects.exit("attributeList"));
      return (readAttributes(text) ? ok : nok)(code);
    };
    return start;
  },
};

/** Converts the tokens of attribute lists to nodes. */
export const attributeListFromMarkdown: Extension = {
  enter: {
    attributeList(token) {
      this.enter({ type: "attributeList", value: this.sliceSerialize(token) }, token);
    },
  },
  exit: {
    attributeList(token) {
      this.exit(token);
    },
  },
};
