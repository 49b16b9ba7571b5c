/** Ends a task, so that what a reader does meanwhile is answered before the next one. A timer would wait longer, above all in a tab behind others. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const end = () => {
      port1.close();
      resolve();
    };
    port1.addEventListener("message", end);
    port1.start();
    port2.postMessage(undefined);
  });
}
