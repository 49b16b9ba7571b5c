import type { PhrasingContent, Text } from "mdast";
import { readHead } from "./heads.ts";
import type { BlockTitle, OwnBlock } from "./nodes.ts";

/** Returns a head as text, with its title as parsed inline content. */
export function headWords({ head, position }: OwnBlock, title: BlockTitle | undefined): PhrasingContent[] {
  const [start, end] = (title?.children.length ? readHead(head)?.title : undefined) ?? [
    head.length,
    head.length,
  ];
  const text = (value: string): Text => ({ type: "text", value, position });
  const words = [text(head.slice(0, start)), ...(title?.children ?? []), text(head.slice(end))];
  return words.filter((node) => node.type !== "text" || node.value !== "");
}
