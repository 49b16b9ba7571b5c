import { screen } from "@testing-library/dom";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { createPreferencesForm } from "../../../src/client/preferences/preferencesForm.ts";
import type { Preferences } from "../../../src/shared/preferences/preferences.ts";
import { messagesFor } from "../../../src/shared/i18n/messages.ts";

const choose = vi.fn<(settings: Preferences) => void>();
const show = (settings: Preferences, hasFaces = true) =>
  document.body.replaceChildren(
    createPreferencesForm({ messages: messagesFor("ko"), settings, hasFaces, choose }),
  );
const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));

beforeEach(() => choose.mockClear());

describe("preferences form", () => {
  test("the preferences form shows the current preferences", () => {
    show({ theme: "sepia", size: 2, face: "serif" });
    expect(screen.getByRole("radio", { name: "세피아" })).toBeChecked();
    expect(screen.getByRole("radio", { name: "명조" })).toBeChecked();
    expect(screen.getByRole("status")).toHaveTextContent("125 %");
  });

  test("each change in the preferences form reports all preferences", async () => {
    show({});
    await userEvent.click(screen.getByRole("radio", { name: "어둡게" }));
    expect(choose).toHaveBeenLastCalledWith({ theme: "dark" });
    await press("글자 크게");
    expect(choose).toHaveBeenLastCalledWith({ theme: "dark", size: 1 });
    await userEvent.click(screen.getByRole("radio", { name: "명조" }));
    expect(choose).toHaveBeenLastCalledWith({ theme: "dark", size: 1, face: "serif" });
  });

  test("the buttons for text size are disabled at the largest and smallest size", async () => {
    show({ size: 2 });
    const larger = screen.getByRole("button", { name: "글자 크게" });
    await press("글자 크게");
    expect(larger).toHaveAttribute("aria-disabled", "true");
    await press("글자 크게");
    expect(choose).toHaveBeenLastCalledWith({ size: 3 });
    for (let presses = 0; presses < 6; presses++) await press("글자 작게");
    expect(choose).toHaveBeenLastCalledWith({ size: -1 });
    expect(screen.getByRole("button", { name: "글자 작게" })).toHaveAttribute("aria-disabled", "true");
    expect(larger).toHaveAttribute("aria-disabled", "false");
  });

  test("the reset button of the preferences form restores the defaults of the system and the site", async () => {
    show({ theme: "dark", size: 3, face: "serif" });
    await press("처음대로");
    expect(choose).toHaveBeenLastCalledWith({});
    expect(screen.getByRole("radio", { name: "시스템" })).toBeChecked();
    expect(screen.getByRole("radio", { name: "고딕" })).toBeChecked();
    expect(screen.getByRole("status")).toHaveTextContent("100 %");
  });

  test("the preferences form offers no choice of typeface if there is only one", () => {
    show({ face: "serif" }, false);
    expect(screen.queryByRole("radio", { name: "명조" })).toBeNull();
  });
});
