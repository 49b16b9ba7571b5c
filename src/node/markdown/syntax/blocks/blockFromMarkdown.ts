import type { Extension } from "mdast-util-from-markdown";
import type { OwnBlock } from "./nodes.ts";

/** Converts the tokens of blocks to nodes. */
export const blockFromMarkdown: Extension = {
  enter: {
    ownBlock(token) {
      this.enter({ type: "ownBlock", head: "", isClosed: false, children: [] }, token);
    },
    ownBlockTitle(token) {
      this.enter({ type: "blockTitle", children: [] }, token);
    },
  },
  exit: {
    ownBlock(token) {
      this.exit(token);
    },
    ownBlockTitle(token) {
      this.exit(token);
    },
    ownBlockHead(token) {
      (this.stack.at(-1) as OwnBlock).head = this.sliceSerialize(token, true);
    },
    ownBlockClose() {
      (this.stack.at(-1) as OwnBlock).isClosed = true;
    },
  },
};
