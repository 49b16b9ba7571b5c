import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createStatus } from "../../../src/client/ui/createStatus.ts";

beforeEach(() => {
  vi.useFakeTimers();
  document.body.replaceChildren();
});
afterEach(() => vi.useRealTimers());

const announced = () => document.querySelector("output")?.textContent;

test("a message is announced after 0.1 s and removed with its region after 4 s", () => {
  createStatus(document.body)("Copied");
  expect(announced()).toBe("");
  vi.advanceTimersByTime(100);
  expect(announced()).toBe("Copied");
  vi.advanceTimersByTime(3_900);
  expect(announced()).toBeUndefined();
});

test("a message that is announced again is shown for 4 s from then on", () => {
  createStatus(document.body)("Copied");
  vi.advanceTimersByTime(3_500);
  createStatus(document.body)("Copied");
  vi.advanceTimersByTime(3_500);
  expect(announced()).toBe("Copied");
  vi.advanceTimersByTime(500);
  expect(announced()).toBeUndefined();
});

test("a region that was requested for a later message is not removed with the message before", () => {
  createStatus(document.body)("Copied");
  vi.advanceTimersByTime(50);
  const announce = createStatus(document.body);
  vi.advanceTimersByTime(10_000);
  announce("Failed");
  vi.advanceTimersByTime(100);
  expect(announced()).toBe("Failed");
});
