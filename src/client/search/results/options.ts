import type { ClientAnswer, FoundText } from "../worker/searchClientTypes.ts";
import type { FoundPassage } from "../../../shared/search/answer.ts";

/** An option of the listbox: a post, a passage or a recent search. */
export interface Option {
  /** Key of the option. Does not change when new search results arrive. */
  key: string;
  /** Number of the group of options to which this one belongs, from 0. A group is a result or a recent search. */
  group: number;
}

/** Returns the key of the option for a post or for one of its passages. */
export function optionKey({ index }: FoundText, passage?: FoundPassage): string {
  return passage ? `${index} ${passage.fragment}` : `${index}`;
}

/**
 * Returns the passages of a result that have a text fragment. A passage without one is shown in the option of the post,
 * if no passage of the result has a fragment.
 */
export function linkedPassages({ passages }: FoundText): FoundPassage[] {
  return passages.filter(({ fragment }) => fragment !== "");
}

/** Returns all options of an answer, in order. */
export function optionsOf(found: ClientAnswer | undefined): Option[] {
  return (found?.results ?? []).flatMap((result, group) => [
    { key: optionKey(result), group },
    ...linkedPassages(result).map((passage) => ({ key: optionKey(result, passage), group })),
  ]);
}

/**
 * Returns the URL of a post's option. If the title does not match, the URL leads to the best passage with a text
 * fragment, if any.
 */
export function hrefOfPost(result: FoundText): string {
  const [best] = linkedPassages(result);
  const isInTitle = result.title.some(({ isHit }) => isHit);
  return isInTitle || !best ? result.entry.url : hrefOfPassage(result, best);
}

/** Returns the URL of a passage. */
export function hrefOfPassage({ entry: { url } }: FoundText, { fragment }: FoundPassage): string {
  return fragment ? `${url}#${fragment}` : url;
}

/**
 * Returns the key of the next or previous option, or of the first option of the next or previous group. Wraps around.
 * If no option is active, returns the key of the first or last option.
 */
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
