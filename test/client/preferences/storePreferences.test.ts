import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { storePreferences, shownPreferences } from "../../../src/client/preferences/storePreferences.ts";
import { PREFERENCES_KEY } from "../../../src/shared/preferences/preferences.ts";

const { dataset } = document.documentElement;

beforeEach(() => localStorage.clear());
afterEach(() => {
  vi.restoreAllMocks();
  for (const key of Object.keys(dataset)) delete dataset[key];
});

test("preferences are stored and announced with a storage event", () => {
  const onStorage = vi.fn<(key: string | null) => void>();
  addEventListener("storage", ({ key }) => onStorage(key), { once: true });
  expect(storePreferences({ theme: "dark", size: 2 })).toBe(true);
  expect(JSON.parse(localStorage.getItem(PREFERENCES_KEY) ?? "")).toEqual({ theme: "dark", size: 2 });
  expect(onStorage).toHaveBeenCalledExactlyOnceWith(PREFERENCES_KEY);
});

test("storing empty preferences removes them from storage", () => {
  storePreferences({ theme: "dark" });
  storePreferences({});
  expect(localStorage.getItem(PREFERENCES_KEY)).toBeNull();
});

test("if storage is unavailable, preferences apply to the current page until they are reset", () => {
  vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new Error("refused");
  });
  vi.spyOn(Storage.prototype, "removeItem").mockImplementation(() => {
    throw new Error("refused");
  });
  expect(storePreferences({ theme: "sepia", size: -1, face: "serif" })).toBe(false);
  expect(shownPreferences()).toEqual({ theme: "sepia", size: -1, face: "serif" });
  expect(storePreferences({})).toBe(false);
  expect(shownPreferences()).toEqual({});
});
