import { expect, test, vi } from "vitest";
import { onFirstInput } from "../../../src/client/ui/whenIdle.ts";

test.each(["scroll", "pointerdown", "keydown"])(
  "a %s event counts as input and runs the callback of onFirstInput once",
  (sign) => {
    const run = vi.fn<() => void>();
    onFirstInput(run);
    expect(run).not.toHaveBeenCalled();
    dispatchEvent(new Event(sign));
    dispatchEvent(new Event(sign));
    dispatchEvent(new Event("scroll"));
    expect(run).toHaveBeenCalledOnce();
  },
);

test("a cancelled callback of onFirstInput does not run", () => {
  const run = vi.fn<() => void>();
  onFirstInput(run)();
  dispatchEvent(new Event("keydown"));
  expect(run).not.toHaveBeenCalled();
});
