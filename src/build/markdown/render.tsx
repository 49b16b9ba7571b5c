import type { Root as HastRoot } from "hast";
import type { Root } from "mdast";
import { renderToStaticMarkup } from "react-dom/server";
import { defaultUrlTransform, MarkdownAsync } from "react-markdown";
import rehypeRaw from "rehype-raw";
import rehypeSanitize from "rehype-sanitize";
import type { PluggableList } from "unified";
import type { Words } from "../../model/words/words.ts";
import type { Warn } from "../problem.ts";
import { rehypeCode } from "./code/rehypeCode.ts";
import { createComponents } from "./components.tsx";
import { rehypeHeadingIds } from "./headingIds.ts";
import { rehypeBase } from "./links.ts";
import { rehypeMath } from "./math/rehypeMath.ts";
import { plainText } from "./plainText.ts";
import { sanitizeSchema } from "./sanitize.ts";
import { SOURCE } from "./sourceLinks.ts";
import { rehypeTableAlign } from "./tableAlign.ts";
import { WIKI } from "./wikiLinks.ts";

export interface RenderOptions {
  /** Base path of the site, `/` or `/blog/`. */
  base: string;
  /** The app's words in the language of the text. */
  words: Words;
  /** Told of what is not shown as it is written; nobody of an excerpt, whose text is told of already. */
  warn?: Warn;
  /** Stands before the ids of footnotes, so that several texts can share a page. */
  idPrefix?: string;
  /** Steps over the sanitised HTML tree that know the file the text comes from. */
  rehypePlugins?: PluggableList;
}

/** Telephone numbers, and links whose addresses are found when all files are known. */
const KEPT = new RegExp(`^(?:tel:|${SOURCE}|${WIKI})`);

/** A syntax tree as finished, sanitised HTML without `style=` attributes, and the text of it. */
export async function renderMarkdown(
  tree: Root,
  { base, words, warn, idPrefix = "", rehypePlugins = [] }: RenderOptions,
): Promise<{ html: string; text: string }> {
  let text = "";
  const takeTree = () => () => structuredClone(tree);
  const takeText = () => (rendered: HastRoot) => void (text = plainText(rendered));
  const element = await MarkdownAsync({
    remarkPlugins: [takeTree],
    remarkRehypeOptions: {
      allowDangerousHtml: true,
      clobberPrefix: idPrefix,
      footnoteLabel: words.footnotes,
      footnoteBackLabel: words.backToText,
    },
    rehypePlugins: [
      rehypeRaw,
      [rehypeSanitize, sanitizeSchema],
      takeText,
      rehypeHeadingIds,
      rehypeTableAlign,
      [rehypeCode, words],
      [rehypeMath, warn],
      ...rehypePlugins,
      [rehypeBase, base],
    ],
    components: createComponents(words),
    urlTransform: (url) => (KEPT.test(url) ? url : defaultUrlTransform(url)),
  });
  return { html: renderToStaticMarkup(element), text };
}
