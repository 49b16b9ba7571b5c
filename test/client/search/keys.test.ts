import { describe, expect, test } from "vitest";
import { actionOf, type PressedKey } from "../../../src/client/search/keys.ts";

const press = (over: Partial<PressedKey>): PressedKey => ({
  key: "a",
  keyCode: 0,
  repeat: false,
  isComposing: false,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...over,
});

describe("keys in the search box", () => {
  test.each([
    ["ArrowDown", "next"],
    ["ArrowUp", "previous"],
    ["PageDown", "nextGroup"],
    ["PageUp", "previousGroup"],
    ["Enter", "open"],
    ["Escape", "close"],
    ["Home", undefined],
    ["End", undefined],
    ["ArrowLeft", undefined],
    ["/", undefined],
  ])("the action of the key %s is %s", (key, action) => {
    expect(actionOf(press({ key }), false)).toBe(action);
  });

  test("Ctrl+Enter and ⌘+Enter open a new tab; other combinations with a modifier have no action", () => {
    expect(actionOf(press({ key: "Enter", ctrlKey: true }), false)).toBe("openInTab");
    expect(actionOf(press({ key: "Enter", metaKey: true }), false)).toBe("openInTab");
    expect(actionOf(press({ key: "ArrowDown", ctrlKey: true }), false)).toBeUndefined();
    expect(actionOf(press({ key: "ArrowDown", shiftKey: true }), false)).toBeUndefined();
    expect(actionOf(press({ key: "ArrowUp", altKey: true }), false)).toBeUndefined();
  });

  test("Backspace leaves the scope if the search box is empty, and otherwise has no action", () => {
    expect(actionOf(press({ key: "Backspace" }), true)).toBe("leaveScope");
    expect(actionOf(press({ key: "Backspace" }), false)).toBeUndefined();
  });

  test("holding Backspace does not leave the scope", () => {
    expect(actionOf(press({ key: "Backspace", repeat: true }), true)).toBeUndefined();
    expect(actionOf(press({ key: "ArrowDown", repeat: true }), true)).toBe("next");
  });

  test.each(["Enter", "Escape", "ArrowDown", "ArrowUp", "Backspace"])(
    "the key %s in the search box does nothing during composition",
    (key) => {
      expect(actionOf(press({ key, isComposing: true }), true)).toBeUndefined();
      // Safari fires `compositionend` before the Enter that ends the composition. Chromium names every such key `Process`.
      expect(actionOf(press({ key, keyCode: 229 }), true)).toBeUndefined();
      expect(actionOf(press({ key, isComposing: true, ctrlKey: true }), true)).toBeUndefined();
    },
  );
});
