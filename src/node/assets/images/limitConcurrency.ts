/**
 * Wraps a function so that at most `count` of its calls run at the same time. Further calls wait. A post may have hundreds of images, and
 * each is in memory during its inspection.
 */
export function limitConcurrency<Args extends unknown[], Result>(
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
      // The next waiting call starts, so the number of running calls does not change.
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  };
}
