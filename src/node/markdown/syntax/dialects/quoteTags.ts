import type { PhrasingContent } from "mdast";
import type { Extension as FromMarkdown } from "mdast-util-from-markdown";
import type { Construct } from "micromark-util-types";
import { createDelimited } from "./delimited.ts";

declare module "micromark-util-types" {
  interface TokenTypeMap {
    /** `[name=Kim]`, whole. */
    quoteTag: "quoteTag";
  }
}

const LONGEST = 200;

/** What HackMD says of a quotation: whose it is, of when, and the colour of its edge. https://hackmd.io/features#Blockquote-Tags */
export const quoteTags: Construct[] = ["[name=", "[time=", "[color="].map((opening) =>
  createDelimited({
    type: "quoteTag",
    opening,
    closing: "]",
    longest: LONGEST,
    accepts: (content, after) => content.trim() !== "" && !content.includes("[") && after !== "(",
  }),
);

/** Within quotations names and times are small print, and colours nothing. Elsewhere they are text. */
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
