/**
 * Returns the last index at which a condition holds, by binary search; -1 when it holds for none. It must hold
 * for all items before that index.
 */
export function lastIndexWhere<Item>(items: ArrayLike<Item>, holds: (item: Item) => boolean): number {
  let [low, high] = [-1, items.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(items[middle] as Item)) low = middle;
    else high = middle - 1;
  }
  return low;
}
