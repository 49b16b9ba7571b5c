import { explainError } from "../diagnostics/systemErrors/explainError.js";

/** Exit statuses of processes that a signal ended: 128 plus the number of the signal, as in shells. */
const STATUSES = { SIGINT: 130, SIGTERM: 143 };

/** Closes servers and exits when the process receives SIGINT (Ctrl+C) or SIGTERM. At a second signal, exits at once. */
export function closeOnSignal(close: () => Promise<void>): void {
  let isClosing = false;
  for (const [signal, status] of Object.entries(STATUSES)) {
    process.on(signal, () => {
      if (isClosing) process.exit(status);
      isClosing = true;
      close()
        .catch((cause: unknown) => console.error(explainError(cause)))
        .finally(() => process.exit(status));
    });
  }
}
