import { EditMap } from "micromark-util-edit-map";

type Events = Parameters<EditMap["consume"]>[0];

/**
 * Applies edits to the events from the first edit on and leaves those before it alone. micromark 4.0.3 copies all events of a
 * document at the end of each list and quotation (`initialize/document.js`), so that a text of 850 KB takes three times as long.
 */
function consumeInPlace(this: EditMap, events: Events): undefined {
  this.map.sort(([a], [b]) => a - b);
  const first = this.map[0]?.[0];
  if (first === undefined) return undefined;
  const rest = events.slice(first);
  events.length = first;
  let taken = 0;
  for (const [at, removed, added] of this.map) {
    for (; taken < at - first; taken++) events.push(rest[taken] as Events[number]);
    for (const event of added) events.push(event);
    taken = Math.max(taken, at - first + removed);
  }
  for (; taken < rest.length; taken++) events.push(rest[taken] as Events[number]);
  this.map.length = 0;
  this.index.clear();
  return undefined;
}

/** Has every parser of this process edit so. */
export function editInPlace(): void {
  EditMap.prototype.consume = consumeInPlace;
}
