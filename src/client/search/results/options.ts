import type { Found, FoundText } from "../worker/client.ts";
import type { FoundPassage } from "../../../shared/search/answer.ts";

/** What can be chosen in the list: a post, a passage of one, or an earlier search. */
export interface Option {
  /** What it is, the same in each answer that has it. */
  key: string;
  /** Number of the post it belongs to, counted from 0. */
  group: number;
}

/** Key of a post's own option, and of that of a passage. */
export function optionKey({ index }: FoundText, passage?: FoundPassage): string {
  return passage ? `${index} ${passage.fragment}` : `${index}`;
}

/** The passages of a result that can be gone to; where nothing was found in its text, that is shown with the post itself. */
export function passagesOf({ passages }: FoundText): FoundPassage[] {
  return passages.filter(({ fragment }) => fragment !== "");
}

/** All options of what was found, in their order. */
export function optionsOf(found: Found | undefined): Option[] {
  return (found?.results ?? []).flatMap((result, group) => [
    { key: optionKey(result), group },
    ...passagesOf(result).map((passage) => ({ key: optionKey(result, passage), group })),
  ]);
}

/** Where a post's own option leads: to the top where its title has what is searched, else to the best passage. */
export function hrefOfPost(result: FoundText): string {
  const [best] = passagesOf(result);
  const isInTitle = result.title.some(({ isHit }) => isHit);
  return isInTitle || !best ? result.entry.url : hrefOfPassage(result, best);
}

export function hrefOfPassage({ entry: { url } }: FoundText, { fragment }: FoundPassage): string {
  return fragment ? `${url}#${fragment}` : url;
}

/** The option a step away from one, round at the ends; from none the first or the last. */
export function stepFrom(
  options: readonly Option[],
  active: string | undefined,
  step: "next" | "previous" | "nextGroup" | "previousGroup",
): string | undefined {
  const at = options.findIndex(({ key }) => key === active);
  const isForward = step.startsWith("next");
  if (at < 0) return (isForward ? options[0] : options.at(-1))?.key;
  if (!step.endsWith("Group")) return options.at((at + (isForward ? 1 : -1)) % options.length)?.key;
  const groups = (options.at(-1)?.group ?? 0) + 1;
  const wanted = ((options[at]?.group ?? 0) + (isForward ? 1 : groups - 1)) % groups;
  return options.find(({ group }) => group === wanted)?.key;
}
