import { describe, expect, test } from "vitest";
import { actionOf, type PressedKey } from "../../../src/app/search/keys.ts";

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

describe("a key in the box", () => {
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
  ])("%s means %s", (key, action) => {
    expect(actionOf(press({ key }), false)).toBe(action);
  });

  test("opens in a new tab with Ctrl or ⌘, and leaves other keys with them to the browser", () => {
    expect(actionOf(press({ key: "Enter", ctrlKey: true }), false)).toBe("openInTab");
    expect(actionOf(press({ key: "Enter", metaKey: true }), false)).toBe("openInTab");
    expect(actionOf(press({ key: "ArrowDown", ctrlKey: true }), false)).toBeUndefined();
    expect(actionOf(press({ key: "ArrowDown", shiftKey: true }), false)).toBeUndefined();
    expect(actionOf(press({ key: "ArrowUp", altKey: true }), false)).toBeUndefined();
  });

  test("leaves what is searched within where the box is empty, else deletes a letter", () => {
    expect(actionOf(press({ key: "Backspace" }), true)).toBe("leaveScope");
    expect(actionOf(press({ key: "Backspace" }), false)).toBeUndefined();
  });

  test("stays within it while Backspace is held down, which has emptied the box", () => {
    expect(actionOf(press({ key: "Backspace", repeat: true }), true)).toBeUndefined();
    expect(actionOf(press({ key: "ArrowDown", repeat: true }), true)).toBe("next");
  });

  test.each(["Enter", "Escape", "ArrowDown", "ArrowUp", "Backspace"])(
    "%s means nothing while an input method composes",
    (key) => {
      expect(actionOf(press({ key, isComposing: true }), true)).toBeUndefined();
      // Safari tells of the end of a composition before the Enter that ended it, and Chromium calls every such key Process.
      expect(actionOf(press({ key, keyCode: 229 }), true)).toBeUndefined();
      expect(actionOf(press({ key, isComposing: true, ctrlKey: true }), true)).toBeUndefined();
    },
  );
});
