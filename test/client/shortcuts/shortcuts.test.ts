import { beforeEach, describe, expect, test, vi } from "vitest";
import { listenForShortcuts } from "../../../src/client/shortcuts/listenForShortcuts.ts";
import { openShortcutList } from "../../../src/client/shortcuts/openShortcutList.ts";
import { SHORTCUTS } from "../../../src/client/shortcuts/shortcuts.ts";
import { messagesFor } from "../../../src/shared/i18n/messages.ts";

listenForShortcuts(
  () => "ko",
  () => import("../../../src/client/entry/runAction.ts"),
);

/** Presses a key. Returns whether a shortcut handled it. */
function press(code: string, more: KeyboardEventInit = {}, target: Element = document.body): boolean {
  return !target.dispatchEvent(
    new KeyboardEvent("keydown", { code, bubbles: true, cancelable: true, ...more }),
  );
}

/** Counts clicks on the element that matches a selector. */
function countClicks(selector: string) {
  const clicked = vi.fn<(event: Event) => void>((event) => event.preventDefault());
  document.querySelector(selector)?.addEventListener("click", clicked);
  return clicked;
}

beforeEach(() => {
  document.body.innerHTML =
    '<main><a rel="next">다음</a><a rel="prev">이전</a></main><a data-search>검색</a>' +
    "<input type='checkbox'><input type='radio'><input type='text'><input><textarea></textarea>";
  vi.stubGlobal("matchMedia", () => ({ matches: false }));
});

describe("keyboard shortcuts", () => {
  test.each([
    ["KeyN", "ㅜ", "next"],
    ["KeyP", "p", "prev"],
  ])(
    "the key %s clicks the link of its shortcut if it types %s, but not with a modifier key",
    (code, key, rel) => {
      const clicked = countClicks(`[rel=${rel}]`);
      expect(press(code, { key })).toBe(true);
      expect(clicked).toHaveBeenCalledTimes(1);
      for (const modifier of ["shiftKey", "altKey", "ctrlKey"])
        expect(press(code, { key, [modifier]: true })).toBe(false);
      expect(clicked).toHaveBeenCalledTimes(1);
    },
  );

  test("the T key cycles through the themes, starting at the current one", async () => {
    // Applies the stored theme, as the boot script does.
    addEventListener("storage", () => {
      const stored = JSON.parse(localStorage.getItem("maru-reading") ?? "{}") as { theme: string };
      document.documentElement.dataset["theme"] = stored.theme;
    });
    for (const theme of ["dark", "sepia", "light", "dark"]) {
      press("KeyT", { key: "ㅅ" });
      await expect.poll(() => document.documentElement.dataset["theme"]).toBe(theme);
    }
  });

  test("the N key does nothing when there is no next link", () => {
    document.body.innerHTML = "<main></main>";
    expect(() => press("KeyN")).not.toThrow();
  });

  test("a slash opens the search, also with an active input method, but not in a text field", () => {
    const search = countClicks("[data-search]");
    const slash = { key: "/" };
    const isHandled = (selector: string) => press("Slash", slash, document.querySelector(selector)!);
    const fields = ["[type=checkbox]", "[type=radio]", "[type=text]", "input:not([type])", "textarea"];
    expect(fields.map(isHandled)).toEqual([true, true, false, false, false]);
    expect(search).toHaveBeenCalledTimes(2);
    expect(press("Digit7", { key: "/", shiftKey: true })).toBe(true);
    expect(press("Slash", { key: "Process" })).toBe(true);
    expect(press("Slash", { key: "-" })).toBe(false);
    expect(search).toHaveBeenCalledTimes(4);
  });

  test("Ctrl+K opens the search, also in a text field, and the browser handles Ctrl+Shift+K", () => {
    const search = countClicks("[data-search]");
    const key = { key: "k", ctrlKey: true };
    expect(press("KeyK", key, document.querySelector("textarea")!)).toBe(true);
    expect(press("KeyK", { ...key, shiftKey: true })).toBe(false);
    expect(search).toHaveBeenCalledTimes(1);
  });

  test("no two shortcuts have the same key", () => {
    const keys = Object.values(SHORTCUTS).flatMap((shortcut) => shortcut.keys);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  test("the list of shortcuts has a row with keys and label for each shortcut", () => {
    HTMLDialogElement.prototype.showModal = () => undefined;
    openShortcutList(messagesFor("en"), SHORTCUTS);
    const rows = [...document.querySelectorAll("dt")].map((keys) => [
      [...keys.children].map((key) => key.textContent),
      keys.nextElementSibling?.textContent,
    ]);
    const labels = messagesFor("en").shortcuts.names;
    expect(rows).toEqual(
      Object.entries(SHORTCUTS).map(([name, { keys }]) => [keys, labels[name as keyof typeof labels]]),
    );
    expect(rows).toContainEqual([["/", "Ctrl K"], labels.search]);
  });
});
