import type { PhrasingContent } from "mdast";
import type { Extension as FromMarkdown } from "mdast-util-from-markdown";
import type { Construct } from "micromark-util-types";
import { createDelimited } from "./delimited.ts";

declare module "micromark-util-types" {
  interface TokenTypeMap {
    /** A quote tag such as `[name=Kim]`. */
    quoteTag: "quoteTag";
  }
}

/** Maximum length of a tag's content, in UTF-16 units. */
const MAX_LENGTH = 200;

/**
 * Tokenizes HackMD's quote tags, which set the name, the time and the border color of a quote: https://hackmd.io/features#Blockquote-Tags
 */
export const quoteTags: Construct[] = ["[name=", "[time=", "[color="].map((opening) =>
  createDelimited({
    type: "quoteTag",
    opening,
    closing: "]",
    maxLength: MAX_LENGTH,
    accepts: (content, after) => content.trim() !== "" && !content.includes("[") && after !== "(",
  }),
);

/** Inside quotes, shows names and times in small print and hides colors. Outside quotes, these tags are text. */
export const quoteTagsFromMarkdown: FromMarkdown = {
  enter: {
    quoteTag(token) {
      const value = this.sliceSerialize(token);
      const [, name, words = ""] = /^\[(\w+)=(.*)\]$/.exec(value) ?? [];
      const children = [{ type: "text" as const, value: words.trim() }];
      const small: PhrasingContent = { type: "mark", children, data: { hName: "small" } };
      const isInQuote = this.stack.some(({ type }) => type === "blockquote");
      this.enter(
        isInQuote ? (name === "color" ? { type: "text", value: "" } : small) : { type: "text", value },
        token,
      );
      this.exit(token);
    },
  },
};
