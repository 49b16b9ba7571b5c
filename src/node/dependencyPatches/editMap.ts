import { EditMap } from "micromark-util-edit-map";
import { type DependencyPatch, unmatchedPatch } from "./dependencyPatch.ts";

/**
 * At the end of each list and block quote, micromark 4.0.3 (`initialize/document.js`) calls `consume`, which copies all events of the
 * document. The time is quadratic: an 850 KB document with many lists takes six times as long.
 */
export const EDIT_MAP: DependencyPatch = {
  package: "micromark-util-edit-map",
  version: "1.0.0",
  upstream: "https://github.com/micromark/micromark/blob/main/packages/micromark-util-edit-map/dev/index.js",
};

type Events = Parameters<EditMap["consume"]>[0];

/** Applies the edits. Copies only the events from the position of the first edit on. */
function consumeWithoutCopy(this: EditMap, events: Events): undefined {
  this.map.sort(([a], [b]) => a - b);
  const first = this.map[0]?.[0];
  if (first === undefined) return undefined;
  const rest = events.slice(first);
  events.length = first;
  let copied = 0;
  for (const [at, removed, added] of this.map) {
    for (; copied < at - first; copied++) events.push(rest[copied] as Events[number]);
    for (const event of added) events.push(event);
    copied = Math.max(copied, at - first + removed);
  }
  for (; copied < rest.length; copied++) events.push(rest[copied] as Events[number]);
  this.map.length = 0;
  this.index.clear();
  return undefined;
}

/**
 * Replaces `EditMap.prototype.consume` for every parser of this process.
 * @throws {Error} If the class does not have the expected fields.
 */
export function patchEditMap(): void {
  const { map, index } = new EditMap() as Partial<EditMap>;
  if (!Array.isArray(map) || !(index instanceof Map)) throw unmatchedPatch(EDIT_MAP);
  EditMap.prototype.consume = consumeWithoutCopy;
}
