import type { Extension as FromMarkdown, Token } from "mdast-util-from-markdown";
import type { CompileContext } from "mdast-util-from-markdown";
import type { PhrasingContent } from "mdast";
import type { Construct } from "micromark-util-types";
import { isMarkdown } from "../../../content/fileName.ts";
import { wikiUrl, wikiLabel } from "../../wikiLinks.ts";
import { createDelimited } from "./delimited.ts";
import { readSize } from "./imageSize.ts";

declare module "micromark-util-types" {
  interface TokenTypeMap {
    /** `[[name#heading|label]]`, whole. */
    wikiLink: "wikiLink";
    /** `![[picture.png|300]]`, whole. */
    wikiEmbed: "wikiEmbed";
  }
}

interface WikiName {
  name: string;
  /** Without its `#`: `heading`, `heading#below`, `^block`. */
  hash: string;
  /** `""` where it has none. */
  label: string;
}

/** In a table a backslash is before the bar. */
const INSIDE = /^([^|#]*?)(?:#([^|]*?))?(?:\\?\|(.*))?$/;

/** Where lists of contents go, and Wikipedia's `[[1]](https://…)`, which is a link of Markdown. */
const OTHER = /^(?:_?toc_?|\d+)$/i;

const PICTURE = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp)$/i;

const LONGEST = 500;

/** `[[name]]`, `[[name#heading]]`, `[[#heading]]`, `[[#^block]]`, each with `|label` or without: https://help.obsidian.md/links */
export const wikiLink: Construct = createDelimited({
  type: "wikiLink",
  opening: "[[",
  closing: "]]",
  longest: LONGEST,
  accepts: (content, after) =>
    readName(content) !== undefined && !(OTHER.test(content) && (after === "(" || /toc/i.test(content))),
});

/** `![[picture.png|300]]`, `![[name#heading]]`: https://help.obsidian.md/embeds */
export const wikiEmbed: Construct = createDelimited({
  type: "wikiEmbed",
  opening: "![[",
  closing: "]]",
  longest: LONGEST,
  accepts: (content) => readName(content) !== undefined,
});

function readName(content: string): WikiName | undefined {
  if (/[[\]]/.test(content)) return undefined;
  const [, name = "", hash = "", label = ""] = INSIDE.exec(content)?.map((each = "") => each.trim()) ?? [];
  return name || hash ? { name, hash, label } : undefined;
}

export const wikiFromMarkdown: FromMarkdown = {
  enter: {
    wikiLink(token) {
      const written = this.sliceSerialize(token);
      put(this, token, linkTo(readName(written.slice(2, -2))), written);
    },
    wikiEmbed(token) {
      const written = this.sliceSerialize(token);
      const found = readName(written.slice(3, -2));
      // The name of a picture may have a `#`, which is no place in it.
      const file = found && (found.hash ? `${found.name}#${found.hash}` : found.name);
      if (file && PICTURE.test(file)) put(this, token, pictureOf(file, found.label), written);
      else put(this, token, linkTo(found && { ...found, name: withoutExtension(found.name) }), written);
    },
  },
};

/** Within a link no other begins: there it is text. */
function put(context: CompileContext, token: Token, node: PhrasingContent | undefined, value: string): void {
  const isInLink = context.stack.some(({ type }) => type === "link" || type === "linkReference");
  const shown = node && !(isInLink && node.type === "link") ? node : { type: "text" as const, value };
  context.enter(shown, token);
  context.exit(token);
}

function linkTo(found: WikiName | undefined): PhrasingContent | undefined {
  if (!found) return undefined;
  const { name, hash, label } = found;
  const children = [{ type: "text" as const, value: label || wikiLabel(name, hash) }];
  return { type: "link", url: wikiUrl(name, hash), title: null, children };
}

/** Behind the last bar is a size, `300` or `300x200`, or what the picture shows. */
function pictureOf(name: string, label: string): PhrasingContent {
  const said = label ? label.split(/\\?\|/) : [];
  const size = readSize(said.at(-1) ?? "");
  const alt = (size ? said.slice(0, -1) : said).join("|").trim();
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
