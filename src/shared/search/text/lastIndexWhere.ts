/**
 * Returns the index of the last item that meets a condition, or -1 if none does. Uses binary search, which requires
 * that all items before that item meet the condition, too.
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
