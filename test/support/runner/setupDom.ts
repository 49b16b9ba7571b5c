import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach, vi } from "vitest";
import { addLanguage, withMessages } from "../../../src/client/data/messages.ts";
import * as en from "../../../src/client/entry/en.ts";
import * as ko from "../../../src/client/entry/ko.ts";

addLanguage(ko);
addLanguage(en);
// In a browser, the first code that uses all messages loads them.
await withMessages(Promise.resolve());

// The timeout is long enough for slow machines.
configure({ asyncUtilTimeout: 20_000 });

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

// jsdom has no layout, so it cannot scroll.
window.scrollTo = () => undefined;

// jsdom has no performance timeline.
performance.getEntriesByType ??= () => [];
