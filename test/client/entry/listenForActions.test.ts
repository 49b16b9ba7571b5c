import { fireEvent } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { listenForActions } from "../../../src/client/entry/listenForActions.ts";
import type { RunningApp } from "../../../src/client/entry/runningApp.ts";

test("a slash outside text fields and Ctrl+K open the search, and Ctrl+Shift+K is left to the browser", () => {
  document.body.innerHTML =
    "<a data-search>검색</a><input type='checkbox'><input type='radio'><input type='text'><input><textarea></textarea>";
  const search = vi.fn<(event: Event) => void>((event) => event.stopPropagation());
  document.querySelector("a")?.addEventListener("click", search);
  listenForActions(() => "ko", {} as RunningApp);
  const isTaken = (selector: string, key: KeyboardEventInit) => {
    const element = document.querySelector(selector);
    return element !== null && !fireEvent.keyDown(element, key);
  };
  const slash = { key: "/", code: "Slash" };
  const fields = ["[type=checkbox]", "[type=radio]", "[type=text]", "input:not([type])", "textarea"];
  expect(fields.map((field) => isTaken(field, slash))).toEqual([true, true, false, false, false]);
  expect(search).toHaveBeenCalledTimes(2);
  const k = { key: "k", code: "KeyK", ctrlKey: true };
  expect(isTaken("textarea", k)).toBe(true);
  expect(isTaken("body", { ...k, shiftKey: true })).toBe(false);
  expect(search).toHaveBeenCalledTimes(3);
});
