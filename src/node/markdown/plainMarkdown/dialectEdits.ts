import type { Nodes, Parent } from "mdast";
import { toString } from "mdast-util-to-string";
import { WIKI } from "../wikiLinks.ts";
import { isAtEnd } from "../syntax/dialects/resolveBlockIds.ts";
import { type Edit, removal } from "./edits.ts";
import { LINK, LINK_END, PENDING } from "./marks.ts";
import { markUrl } from "./markUrl.ts";

/** Returns the edits that convert a node of dialect-specific syntax to plain Markdown; `undefined` for other nodes. */
export function editsOfDialect(node: Nodes, text: string, parent: Parent | undefined): Edit[] | undefined {
  const [start, end] = [node.position?.start.offset, node.position?.end.offset];
  if (start === undefined || end === undefined) return undefined;
  const replace = (write: Edit["write"]): Edit[] => [{ start, end, write }];
  switch (node.type) {
    case "link": {
      if (!node.url.startsWith(WIKI)) return undefined;
      return replace(() => `${LINK}[${toString(node)}](${PENDING}${node.url}${PENDING})${LINK_END}`);
    }
    case "image": {
      if (!text.startsWith("![[", start)) return undefined;
      return replace((urls) => {
        const url = markUrl(urls.of(node.url));
        return url && `![${node.alt ?? ""}](${url})`;
      });
    }
    case "text":
      return node.data?.isEmoji ? replace(() => node.value) : undefined;
    case "mark":
      return node.data.hName === "small" ? replace(() => toString(node)) : undefined;
    case "blockId": {
      if (!isAtEnd(node, parent)) return undefined;
      const [spaces = ""] = /[ \t]*$/.exec(text.slice(Math.max(0, start - 100), start)) ?? [];
      const isLineStart = /\n[ \t>]*$/.test(text.slice(Math.max(0, start - 200), start));
      return [removal(text, isLineStart ? start : start - spaces.length, end)];
    }
    default:
      return undefined;
  }
}
