import { expect, test } from "vitest";
import { createUpdates } from "../../../src/node/server/updates.ts";
import { holdCalls, nextTurn } from "../../support/runner/heldCalls.ts";

/** Creates updates whose runs and waits end when a test releases them. */
function controlled() {
  const { call: run, calls: runs } = holdCalls();
  const { call: waitForQuiet, calls: waits } = holdCalls();
  const errors: unknown[] = [];
  const updates = createUpdates({ run, waitForQuiet, onError: (cause) => void errors.push(cause) });
  return { updates, runs, waits, errors };
}

test("requests before an update begins share it, and requests during it share the next one", async () => {
  const { updates, runs, waits } = controlled();
  const first = [updates.request(), updates.request()];
  await nextTurn();
  expect([waits.length, runs.length]).toEqual([1, 0]);
  waits[0]?.resolve();
  await nextTurn();
  const later = Array.from({ length: 500 }, () => updates.request());
  await nextTurn();
  expect([waits.length, runs.length]).toEqual([1, 1]);
  expect(new Set([...first, ...later]).size).toBe(2);
  runs[0]?.resolve();
  await Promise.all(first);
  await nextTurn();
  waits[1]?.resolve();
  await nextTurn();
  expect(runs).toHaveLength(2);
  runs[1]?.resolve();
  await Promise.all(later);
  await nextTurn();
  expect([waits.length, runs.length]).toEqual([2, 2]);
});

test("a request resolves only after an update that began after it", async () => {
  const { updates, runs, waits } = controlled();
  void updates.request();
  await nextTurn();
  waits[0]?.resolve();
  await nextTurn();
  let isUpdated = false;
  const requested = updates.request().then(() => (isUpdated = true));
  runs[0]?.resolve();
  await nextTurn();
  expect(isUpdated).toBe(false);
  waits[1]?.resolve();
  await nextTurn();
  runs[1]?.resolve();
  await requested;
});

test("an update that fails is reported, and the next one runs", async () => {
  const { updates, runs, waits, errors } = controlled();
  const failing = updates.request();
  await nextTurn();
  waits[0]?.resolve();
  await nextTurn();
  const next = updates.request();
  runs[0]?.reject(new Error("no such folder"));
  await failing;
  expect(errors).toEqual([new Error("no such folder")]);
  await nextTurn();
  waits[1]?.resolve();
  await nextTurn();
  runs[1]?.resolve();
  await next;
  expect(errors).toHaveLength(1);
});

test("closing waits for the running update and cancels the waiting one", async () => {
  const { updates, runs, waits } = controlled();
  void updates.request();
  await nextTurn();
  waits[0]?.resolve();
  await nextTurn();
  void updates.request();
  let isClosed = false;
  const closed = updates.close().then(() => (isClosed = true));
  await nextTurn();
  expect(isClosed).toBe(false);
  runs[0]?.resolve();
  await closed;
  void updates.request();
  await nextTurn();
  expect(runs).toHaveLength(1);
});
