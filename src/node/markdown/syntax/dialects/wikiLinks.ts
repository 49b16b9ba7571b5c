import type { Extension as FromMarkdown, Token } from "mdast-util-from-markdown";
import type { CompileContext } from "mdast-util-from-markdown";
import type { PhrasingContent } from "mdast";
import type { Construct } from "micromark-util-types";
import { isMarkdown } from "../../../files/fileName.ts";
import { wikiUrl, wikiLabel } from "../../wikiLinks.ts";
import { createDelimited } from "./delimited.ts";
import { readSize } from "./imageSize.ts";

declare module "micromark-util-types" {
  interface TokenTypeMap {
    /** A link such as `[[name#heading|label]]`. */
    wikiLink: "wikiLink";
    /** An embed such as `![[picture.png|300]]`. */
    wikiEmbed: "wikiEmbed";
  }
}

interface WikiName {
  name: string;
  /** Hash without the leading `#`: `heading`, `heading#below`, `^block`. */
  hash: string;
  /** The label; `""` if there is none. */
  label: string;
}

/** The content of the brackets. In a table, the bar is escaped. */
const INSIDE = /^([^|#]*?)(?:#([^|]*?))?(?:\\?\|(.*))?$/;

/**
 * Text in double brackets that is not always a wiki link. A marker of a table of contents never is. A number is one unless `(` follows, as
 * in Wikipedia's `[[1]](https://…)`.
 */
const OTHER = /^(?:_?toc_?|\d+)$/i;

const IMAGE = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp)$/i;

/** Maximum length of the content, in UTF-16 units. */
const MAX_LENGTH = 500;

/** Tokenizes `[[name]]`, `[[name#heading]]`, `[[#heading]]`, `[[#^block]]`, each with an optional `|label`: https://help.obsidian.md/links */
export const wikiLink: Construct = createDelimited({
  type: "wikiLink",
  opening: "[[",
  closing: "]]",
  maxLength: MAX_LENGTH,
  accepts: (content, after) =>
    readName(content) !== undefined && !(OTHER.test(content) && (after === "(" || /toc/i.test(content))),
});

/** Tokenizes `![[picture.png|300]]`, `![[name#heading]]`: https://help.obsidian.md/embeds */
export const wikiEmbed: Construct = createDelimited({
  type: "wikiEmbed",
  opening: "![[",
  closing: "]]",
  maxLength: MAX_LENGTH,
  accepts: (content) => readName(content) !== undefined,
});

function readName(content: string): WikiName | undefined {
  if (/[[\]]/.test(content)) return undefined;
  const [, name = "", hash = "", label = ""] = INSIDE.exec(content)?.map((group = "") => group.trim()) ?? [];
  return name || hash ? { name, hash, label } : undefined;
}

/** Converts the tokens of links and embeds to nodes. */
export const wikiFromMarkdown: FromMarkdown = {
  enter: {
    wikiLink(token) {
      const written = this.sliceSerialize(token);
      add(this, token, linkTo(readName(written.slice(2, -2))), written);
    },
    wikiEmbed(token) {
      const written = this.sliceSerialize(token);
      const wikiName = readName(written.slice(3, -2));
      // The file name of an image may contain `#`, so it is not split there.
      const file = wikiName && (wikiName.hash ? `${wikiName.name}#${wikiName.hash}` : wikiName.name);
      if (file && IMAGE.test(file)) add(this, token, imageOf(file, wikiName.label), written);
      else add(this, token, embedOf(wikiName), written);
    },
  },
};

/** Adds a node. A link within another link is added as text. */
function add(context: CompileContext, token: Token, node: PhrasingContent | undefined, value: string): void {
  const isInLink = context.stack.some(({ type }) => type === "link" || type === "linkReference");
  const content = node && !(isInLink && node.type === "link") ? node : { type: "text" as const, value };
  context.enter(content, token);
  context.exit(token);
}

function linkTo(wikiName: WikiName | undefined): PhrasingContent | undefined {
  if (!wikiName) return undefined;
  const { name, hash, label } = wikiName;
  const children = [{ type: "text" as const, value: label || wikiLabel(name, hash) }];
  return { type: "link", url: wikiUrl(name, hash), title: null, children };
}

function embedOf(wikiName: WikiName | undefined): PhrasingContent | undefined {
  const link = linkTo(wikiName && { ...wikiName, name: withoutExtension(wikiName.name) });
  return link?.type === "link" ? { ...link, data: { isNoteEmbed: true } } : link;
}

/**
 * Creates an image. In `label`, the text after the last bar may be a size, such as `300` or `300x200`; the rest is the alternative text.
 */
function imageOf(name: string, label: string): PhrasingContent {
  const segments = label ? label.split(/\\?\|/) : [];
  const size = readSize(segments.at(-1) ?? "");
  const alt = (size ? segments.slice(0, -1) : segments).join("|").trim();
  return {
    type: "image",
    url: `**/${encodeURI(name)}`,
    title: null,
    alt,
    data: { hProperties: { ...size } },
  };
}

function withoutExtension(name: string): string {
  return isMarkdown(name) ? name.replace(/\.\w+$/, "") : name;
}
