import { beforeEach, describe, expect, test, vi } from "vitest";
import { pressKey } from "../../../src/app/reading/pressKey.ts";
import { comfortWordsIn } from "../../../src/model/words/comfortWords.ts";

const words = comfortWordsIn("ko");
const press = (code: string, more: KeyboardEventInit = {}) =>
  pressKey(new KeyboardEvent("keydown", { code, ...more }), words);

beforeEach(() => {
  document.body.innerHTML = '<main><a rel="next">다음</a><a rel="prev">이전</a></main>';
  vi.stubGlobal("matchMedia", () => ({ matches: false }));
});

describe("a key", () => {
  test.each([
    ["KeyN", "ㅜ", "next"],
    ["KeyP", "p", "prev"],
  ])("%s goes on, whatever letter %s is on its layout", (code, key, rel) => {
    const clicked = vi.fn<() => void>();
    document.querySelector(`[rel=${rel}]`)?.addEventListener("click", clicked);
    press(code, { key });
    expect(clicked).toHaveBeenCalledTimes(1);
    press(code, { key, shiftKey: true });
    expect(clicked).toHaveBeenCalledTimes(1);
  });

  test("t goes through the themes, from the one that is shown", () => {
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

  test("without a link to go on to does nothing", () => {
    document.body.innerHTML = "<main></main>";
    expect(() => press("KeyN")).not.toThrow();
  });
});
