import type { Extension as FromMarkdown } from "mdast-util-from-markdown";
import type { Construct } from "micromark-util-types";
import { createDelimited } from "./delimited.ts";

declare module "micromark-util-types" {
  interface TokenTypeMap {
    criticComment: "criticComment";
  }
}

/** A comment with plain text, `{>>text<<}`: https://facelessuser.github.io/pymdown-extensions/extensions/critic/ */
export const criticComment: Construct = createDelimited({
  type: "criticComment",
  opening: "{>>",
  closing: "<<}",
  maxLength: 2000,
  isMultiline: true,
  accepts: (content) => content.trim() !== "",
});

/** Shows a comment in small print and parentheses, as pymdownx and Material do. */
export const criticFromMarkdown: FromMarkdown = {
  enter: {
    criticComment(token) {
      const words = this.sliceSerialize(token).slice(3, -3).replace(/\s+/g, " ").trim();
      const children = [{ type: "text" as const, value: `(${words})` }];
      this.enter({ type: "mark", children, data: { hName: "small" } }, token);
    },
  },
  exit: {
    criticComment(token) {
      this.exit(token);
    },
  },
};
