/** Ends a task, so that what a reader does meanwhile is answered before the next one. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve));
}
