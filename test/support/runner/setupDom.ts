import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach, vi } from "vitest";

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
