import { beforeEach, describe, expect, test, vi } from "vitest";
import { pressKey } from "../../../src/client/preferences/pressKey.ts";
import { comfortWordsIn } from "../../../src/shared/i18n/comfortWords.ts";

const words = comfortWordsIn("ko");
const press = (code: string, more: KeyboardEventInit = {}) =>
  pressKey(new KeyboardEvent("keydown", { code, ...more }), words);

beforeEach(() => {
  document.body.innerHTML = '<main><a rel="next">다음</a><a rel="prev">이전</a></main>';
  vi.stubGlobal("matchMedia", () => ({ matches: false }));
});

describe("keyboard shortcuts", () => {
  test.each([
    ["KeyN", "ㅜ", "next"],
    ["KeyP", "p", "prev"],
  ])("the key %s follows its link, even if its letter is %s in the keyboard layout", (code, key, rel) => {
    const clicked = vi.fn<() => void>();
    document.querySelector(`[rel=${rel}]`)?.addEventListener("click", clicked);
    press(code, { key });
    expect(clicked).toHaveBeenCalledTimes(1);
    press(code, { key, shiftKey: true });
    expect(clicked).toHaveBeenCalledTimes(1);
  });

  test("the T key cycles through the themes, starting at the current one", () => {
    // As the boot script does.
    addEventListener("storage", () => {
      const kept = JSON.parse(localStorage.getItem("maru-reading") ?? "{}") as { theme: string };
      document.documentElement.dataset["theme"] = kept.theme;
    });
    const shown = Array.from({ length: 4 }, () => {
      press("KeyT", { key: "ㅅ" });
      return document.documentElement.dataset["theme"];
    });
    expect(shown).toEqual(["dark", "sepia", "light", "dark"]);
  });

  test("the N key does nothing when there is no next link", () => {
    document.body.innerHTML = "<main></main>";
    expect(() => press("KeyN")).not.toThrow();
  });
});
