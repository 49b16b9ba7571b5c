/**
 * Wraps a function so that at most `count` of its calls run at the same time: a post may show hundreds of images, each of which is in
 * memory while it is inspected.
 */
export function fewAtOnce<Args extends unknown[], Result>(
  count: number,
  run: (...args: Args) => Promise<Result>,
): (...args: Args) => Promise<Result> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (...args) => {
    if (running >= count) await new Promise<void>((resolve) => void waiting.push(resolve));
    else running++;
    try {
      return await run(...args);
    } finally {
      // The next one takes over the place, if there is one.
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  };
}
