import type { PhrasingContent, Text } from "mdast";
import { readHead } from "./heads.ts";
import type { BlockTitle, OwnBlock } from "./nodes.ts";

/** Returns the first line of a block as text, except for the title, which is already parsed as inline content. */
export function headWords({ head, position }: OwnBlock, title: BlockTitle | undefined): PhrasingContent[] {
  const [start, end] = (title?.children.length ? readHead(head)?.title : undefined) ?? [
    head.length,
    head.length,
  ];
  const text = (value: string): Text => ({ type: "text", value, position });
  const words = [text(head.slice(0, start)), ...(title?.children ?? []), text(head.slice(end))];
  return words.filter((node) => node.type !== "text" || node.value !== "");
}
