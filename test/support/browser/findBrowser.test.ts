import { describe, expect, test } from "vitest";
import { findBrowser } from "./findBrowser.ts";
import { type InstallStep, installBrowser } from "./installBrowser.ts";

const machine = (files: string[], env: Record<string, string> = {}) => ({
  env: { PATH: "/usr/local/bin:/usr/bin", ...env },
  exists: (path: string) => files.includes(path),
  playwrightBrowser: "/cache/chrome",
});

describe("findBrowser", () => {
  const all = ["/my/chrome", "/cache/chrome", "/usr/bin/chromium", "/usr/bin/google-chrome"];

  test("findBrowser prefers MARU_BROWSER to Playwright's browser, and Playwright's browser to the system's", () => {
    expect(findBrowser(machine(all, { MARU_BROWSER: "/my/chrome" }))).toBe("/my/chrome");
    expect(findBrowser(machine(all))).toBe("/cache/chrome");
    expect(findBrowser(machine(all.slice(2)))).toBe("/usr/bin/chromium");
    expect(findBrowser(machine(all.slice(3)))).toBe("/usr/bin/google-chrome");
    expect(findBrowser(machine([]))).toBeUndefined();
  });

  test("findBrowser throws when MARU_BROWSER is the path of a missing file", () => {
    expect(() => findBrowser(machine(all, { MARU_BROWSER: "/gone" }))).toThrow(
      "MARU_BROWSER names the missing file /gone;",
    );
  });
});

describe("installBrowser", () => {
  const found = { executablePath: "/usr/bin/chromium", args: [] };
  const fails: InstallStep = {
    name: "first",
    install: () => {
      throw new Error("no network\nat line 3");
    },
  };
  const silent: InstallStep = { name: "second", install: () => undefined };
  const works: InstallStep = { name: "third", install: () => found };
  const tools = { run: () => undefined, find: () => undefined };

  test("installBrowser tries each step until a browser starts", async () => {
    const started: unknown[] = [];
    const accept = async (choice: unknown) => void started.push(choice);
    expect(await installBrowser([fails, silent, works], tools, accept)).toBe(found);
    expect(started).toEqual([found]);
  });

  test("installBrowser searches for a browser after a step that returns none", async () => {
    const choice = await installBrowser([fails, silent], { ...tools, find: () => found }, async () => {});
    expect(choice).toBe(found);
  });

  test("installBrowser reports why each step failed and what to do when no step works", async () => {
    const refuse = async () => {
      throw new Error("libnss3.so is missing");
    };
    await expect(installBrowser([fails, silent, works], tools, refuse)).rejects.toThrow(
      [
        "The tests of the built site need a browser, but none was found or could be installed.",
        "  first: no network",
        "  second: it succeeded, but no browser was found",
        "  third: libnss3.so is missing",
        "Install Chromium or Chrome, or set MARU_BROWSER to the path of one, and run `npm test` again.",
      ].join("\n"),
    );
  });
});
