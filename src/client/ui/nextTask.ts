/**
 * Resolves in a new task, so that the browser can handle input first. Uses no timer, because browsers delay timers and throttle them in
 * background tabs.
 */
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
