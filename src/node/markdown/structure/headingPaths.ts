import type { Dialect } from "../dialects/dialect.ts";
import { SHORT_CODES } from "../syntax/dialects/dialectSyntax.ts";
import type { Heading } from "./contents.tsx";
import { emojiIdsOf } from "./emojiIds.ts";
import { foldId, type OtherIds, otherIdsOf } from "./otherIds.ts";

/** By what else links may call the headings of a text; `title` is that of the heading that became the page's title. */
export function idsBesides(
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

/** The headings above one and itself, from the highest down: `chapter#section`. Only of headings that share their words with another. */
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

/** The id that a path leads to, which may leave out headings between: `chapter#section` finds `chapter#part#section`. */
export function idAtPath(path: string, ids: OtherIds): string | undefined {
  const wanted = path.split("#").map(foldId);
  const [, id] = ids.find(([key]) => key.includes("#") && leadsTo(wanted, key.split("#"))) ?? [];
  return id;
}

function leadsTo(wanted: readonly string[], names: readonly string[]): boolean {
  if (wanted.at(-1) !== names.at(-1)) return false;
  let next = 0;
  for (const name of names) if (name === wanted[next]) next += 1;
  return next === wanted.length;
}
