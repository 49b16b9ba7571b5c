import type { Parents, Root, RootContent } from "mdast";
import type { Warn } from "../../diagnostics/problem.ts";
import type { Edit } from "../plainMarkdown/edits.ts";
import { MdxAttributes } from "./attributes.ts";
import type { Component, Show } from "./show/component.ts";
import { showExpression } from "./expressions.ts";
import { type Files, filesOf } from "./files.ts";
import { liftTags } from "./liftTags.ts";
import { isBlock, hasInlineContent, componentKey } from "./names.ts";
import type { MdxModule } from "./syntax/nodes.ts";
import { type MdxItem, type MdxElement, pairMdxTags } from "./pairTags.ts";
import { gather, nodesOf, type MdxPiece, wordsIn } from "./pieces.ts";
import { MdxSource } from "./plainMarkdown.ts";
import { MdxReport } from "./report.ts";
import { showCallouts } from "./show/showCallouts.ts";
import { showCode, showWords } from "./show/showCode.ts";
import { showHtml } from "./show/showHtml.ts";
import { showLinks } from "./show/showLinks.ts";
import { showImage, showPlayer } from "./show/showMedia.ts";
import { showOthers } from "./show/showOthers.ts";
import { showTabs } from "./show/showTabs.ts";
import { dropStatements } from "./statements.ts";
import { warnOfText } from "./warnOfText.ts";
import { showUnpaired, showWordsInBrackets } from "./show/unpaired.ts";

/**
 * Converts the tags, expressions and statements in a tree of MDX to Markdown and HTML, without running code.
 * @returns Edits that convert the source to plain Markdown.
 */
export function resolveMdx(tree: Root, source: string, warn: Warn): Edit[] {
  const modules = tree.children.filter((node): node is MdxModule => node.type === "mdxModule");
  const resolver = new Resolver(source, filesOf(modules.flatMap(({ program }) => program ?? [])), warn);
  const dropped = dropStatements(tree, source);
  for (const { start, end } of dropped) resolver.plain.remove(start, end);
  warnOfText(tree, { source, dropped: new Set(dropped.map(({ start }) => start)), warn });
  resolver.resolve(tree);
  resolver.report.emit(warn);
  return resolver.plain.edits;
}

class Resolver {
  readonly plain: MdxSource;
  readonly report = new MdxReport();
  readonly #source: string;
  readonly #files: Files;
  readonly #warn: Warn;
  readonly #shows: readonly Show[];
  /** Nodes that were moved out of their paragraphs. */
  readonly #unwrapped = new WeakSet<object>();
  /**
   * Column to which the indentation of blocks is reduced, counted from 1. It is 1 at the root, and the column of the outermost element in
   * other containers. `undefined` in such a container outside elements.
   */
  #column: number | undefined;

  constructor(source: string, files: Files, warn: Warn) {
    this.plain = new MdxSource(source);
    this.#source = source;
    this.#files = files;
    this.#warn = warn;
    const others = showOthers(({ name, element }) => this.report.component(name, lineOf(element.tag)));
    this.#shows = [
      showTabs(files),
      showCallouts,
      showImage,
      showPlayer,
      showCode,
      showLinks,
      showWords,
      showHtml(files),
      showWordsInBrackets(warn),
      others,
    ];
  }

  /** Resolves the children of a node. */
  resolve(parent: Parents): void {
    const column = this.#column;
    // Indented blocks at the root would be code in plain Markdown.
    this.#column = parent.type === "root" ? 1 : undefined;
    const { children } = parent;
    if (hasInlineContent(parent))
      parent.children = nodesOf(this.#build(pairMdxTags(children), true)) as never;
    else
      parent.children = gather(this.#build(pairMdxTags(liftTags(children, this.#unwrapped)), false)) as never;
    this.#column = column;
  }

  /**
   * Converts items to the nodes that are shown, and adds the edits for plain Markdown.
   * @param isLine Whether all items are inline content.
   */
  #build(items: readonly MdxItem[], isLine: boolean): MdxPiece[] {
    const hasWords = items.some((item) => item.type === "text" && item.value.trim() !== "");
    return items.flatMap((item): MdxPiece[] => {
      if (this.#column !== undefined && !isLine) this.plain.dedent(blocksOf(item), this.#column);
      if (item.type === "mdxElement") {
        const isInLine = isLine || (!item.tag.isFlow && (hasWords || !isBlock(item.tag.name)));
        return this.#show(item, isInLine);
      }
      if (item.type === "mdxExpression") {
        const { node, write, isShown } = showExpression(
          item,
          this.#source[(item.position?.start.offset ?? 0) - 1],
        );
        if (write !== undefined) this.plain.node(item, write);
        if (isShown) this.report.expression(item.written, lineOf(item));
        return node ? [{ node, isWords: node.type === "text" }] : [];
      }
      if (item.type === "mdxTag") return [showUnpaired(item, this.#files, this.#warn)];
      if ("children" in item) this.resolve(item);
      return [{ node: item, isWords: isLine || this.#unwrapped.has(item) }];
    });
  }

  #show(element: MdxElement, isInLine: boolean): MdxPiece[] {
    const component = this.#componentOf(element, isInLine);
    for (const show of this.#shows) {
      const shown = show(component);
      if (!shown) continue;
      const column = this.#column ?? element.tag.position?.start.column ?? 1;
      this.plain.element(element, shown, { isInLine: shown.isInLine ?? false, column });
      return shown.nodes.map((node) => ({ node, isWords: shown.isInLine ?? false }));
    }
    return [];
  }

  #componentOf(element: MdxElement, isInLine: boolean): Component {
    const { tag, end } = element;
    const build = (items: readonly MdxItem[]) => {
      const column = this.#column;
      this.#column ??= tag.position?.start.column;
      const built = this.#build(items, isInLine);
      this.#column = column;
      return built;
    };
    let pieces: MdxPiece[] | undefined;
    const own = () => (pieces ??= build(element.children));
    return {
      element,
      name: tag.name,
      key: componentKey(tag.name),
      attributes: new MdxAttributes(tag, this.#files),
      isInLine,
      blocks: (items) => gather(items ? build(items) : own()),
      words: (isParagraphToo) => wordsIn(own(), isParagraphToo),
      written: this.#source.slice(tag.position?.end.offset, end?.position?.start.offset ?? 0),
      write: (other, written) => {
        const column = this.#column ?? tag.position?.start.column ?? 1;
        this.plain.dedent(blocksOf(other), column);
        this.plain.element(other, written, { isInLine: false, column });
      },
    };
  }
}

/** Returns the nodes of an item that are indented independently: the tags of an element, or a Markdown block. */
function blocksOf(item: MdxItem): RootContent[] {
  if (item.type === "mdxElement") return item.end ? [item.tag, item.end] : [item.tag];
  return [item];
}

function lineOf({ position }: Pick<RootContent, "position">): number {
  return position?.start.line ?? 1;
}
