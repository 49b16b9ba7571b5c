import type { Dialect } from "../dialects/dialect.ts";
import { SHORT_CODES } from "../syntax/dialects/dialectSyntax.ts";
import type { Heading } from "./contents.tsx";
import { emojiIdsOf } from "./emojiIds.ts";
import { foldId, type OtherIds, otherIdsOf } from "./otherIds.ts";

/**
 * Returns all ids, other than Maru's, by which links may refer to the headings of a text.
 * @param title Heading that became the page's title.
 */
export function otherHeadingIds(
  headings: readonly Heading[],
  title: string | undefined,
  dialects: readonly Dialect[] = [],
): OtherIds {
  const all = [...(title === undefined ? [] : [{ id: "", text: title }]), ...headings];
  return [
    ...otherIdsOf(all),
    ...(dialects.some((dialect) => SHORT_CODES.includes(dialect)) ? emojiIdsOf(all) : []),
    ...(dialects.includes("obsidian") ? headingPathsOf(headings) : []),
  ];
}

/** Returns a path for each heading whose text is not unique: the enclosing headings and the heading, as in `chapter#section`. */
function headingPathsOf(headings: readonly Heading[]): OtherIds {
  const counts = new Map<string, number>();
  for (const { text } of headings) counts.set(foldId(text), (counts.get(foldId(text)) ?? 0) + 1);
  const above: Heading[] = [];
  return headings.flatMap((heading) => {
    while ((above.at(-1)?.depth ?? 0) >= heading.depth) above.pop();
    above.push(heading);
    const isShared = (counts.get(foldId(heading.text)) ?? 0) > 1;
    return isShared ? [[above.map(({ text }) => foldId(text)).join("#"), heading.id] as const] : [];
  });
}
