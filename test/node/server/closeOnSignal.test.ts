import { expect, test, vi } from "vitest";
import { closeOnSignal } from "../../../src/node/server/closeOnSignal.ts";
import { holdCalls, nextTurn } from "../../support/runner/heldCalls.ts";

/** Registers a function that closes servers, without listening to real signals. Returns the listeners by signal. */
function listenersOf(close: () => Promise<void>) {
  const on = vi.spyOn(process, "on").mockReturnThis();
  closeOnSignal(close);
  const listeners = Object.fromEntries(on.mock.calls) as Record<string, () => void>;
  on.mockRestore();
  return listeners;
}

test.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const)(
  "a server is closed at %s before the process exits with %i; a second signal exits at once",
  async (signal, status) => {
    const exit = vi.spyOn(process, "exit").mockImplementation((() => {}) as typeof process.exit);
    const { call, calls } = holdCalls();
    const listeners = listenersOf(call as () => Promise<void>);
    listeners[signal]?.();
    await nextTurn();
    expect([calls.length, exit.mock.calls.length]).toEqual([1, 0]);
    calls[0]?.resolve();
    await nextTurn();
    expect(exit.mock.calls).toEqual([[status]]);
    listeners[signal]?.();
    expect(exit.mock.calls).toEqual([[status], [status]]);
    exit.mockRestore();
  },
);
