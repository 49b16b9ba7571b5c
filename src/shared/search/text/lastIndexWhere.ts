/** The last place of sorted items at which something holds, which holds for all before it; -1 where it holds for none. */
export function lastIndexWhere<Item>(items: ArrayLike<Item>, holds: (item: Item) => boolean): number {
  let [low, high] = [-1, items.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(items[middle] as Item)) low = middle;
    else high = middle - 1;
  }
  return low;
}
