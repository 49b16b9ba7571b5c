import type { Parent, PhrasingContent } from "mdast";
import type { Extension, Handle } from "mdast-util-from-markdown";

/** Marked text; `hName` is the HTML element that represents it. */
export interface MarkNode extends Parent {
  type: "mark";
  children: PhrasingContent[];
  data: { hName: "mark" | "ins" | "sub" | "sup" | "kbd" | "abbr" | "small"; hProperties?: { title: string } };
}

declare module "mdast" {
  interface PhrasingContentMap {
    mark: MarkNode;
  }
  interface RootContentMap {
    mark: MarkNode;
  }
}

function enterMark(hName: MarkNode["data"]["hName"]): Handle {
  return function enter(token) {
    this.enter({ type: "mark", children: [], data: { hName } }, token);
  };
}

/** Converts sub- and superscripts, which contain only a few characters and no tokens. */
function enterScript(hName: "sub" | "sup"): Handle {
  return function enter(token) {
    const value = this.sliceSerialize(token).slice(1, -1);
    this.enter({ type: "mark", children: [{ type: "text", value }], data: { hName } }, token);
  };
}

const exit: Handle = function exitMark(token) {
  this.exit(token);
};

/** Converts the tokens of inline marks to nodes. */
export const inlineFromMarkdown: Extension = {
  canContainEols: ["mark"],
  enter: {
    highlight: enterMark("mark"),
    insertion: enterMark("ins"),
    deletion(token) {
      this.enter({ type: "delete", children: [] }, token);
    },
    subscript: enterScript("sub"),
    superscript: enterScript("sup"),
  },
  exit: { highlight: exit, insertion: exit, deletion: exit, subscript: exit, superscript: exit },
};
