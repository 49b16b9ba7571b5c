import { describe, expect, test } from "vitest";
import { findBrowser } from "./findBrowser.ts";
import { type InstallStep, installBrowser } from "./installBrowser.ts";

const machine = (files: string[], env: Record<string, string> = {}) => ({
  env: { PATH: "/usr/local/bin:/usr/bin", ...env },
  exists: (path: string) => files.includes(path),
  playwrightBrowser: "/cache/chrome",
});

describe("finding a browser", () => {
  const all = ["/my/chrome", "/cache/chrome", "/usr/bin/chromium", "/usr/bin/google-chrome"];

  test("takes the one that MARU_BROWSER names before Playwright's, and that before the system's", () => {
    expect(findBrowser(machine(all, { MARU_BROWSER: "/my/chrome" }))).toBe("/my/chrome");
    expect(findBrowser(machine(all))).toBe("/cache/chrome");
    expect(findBrowser(machine(all.slice(2)))).toBe("/usr/bin/chromium");
    expect(findBrowser(machine(all.slice(3)))).toBe("/usr/bin/google-chrome");
    expect(findBrowser(machine([]))).toBeUndefined();
  });

  test("does not pass over a MARU_BROWSER that is not there", () => {
    expect(() => findBrowser(machine(all, { MARU_BROWSER: "/gone" }))).toThrow(
      "MARU_BROWSER is /gone, where there is no file.",
    );
  });
});

describe("installing a browser", () => {
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

  test("goes on to the next way until a browser starts", async () => {
    const started: unknown[] = [];
    const accept = async (choice: unknown) => void started.push(choice);
    expect(await installBrowser([fails, silent, works], tools, accept)).toBe(found);
    expect(started).toEqual([found]);
  });

  test("searches again after a way that installs for the whole system", async () => {
    const choice = await installBrowser([fails, silent], { ...tools, find: () => found }, async () => {});
    expect(choice).toBe(found);
  });

  test("where none works, says what each said and what to do", async () => {
    const refuse = async () => {
      throw new Error("libnss3.so is missing");
    };
    await expect(installBrowser([fails, silent, works], tools, refuse)).rejects.toThrow(
      [
        "The tests of the built site need a browser, and none could be found or installed.",
        "  first: no network",
        "  second: it ended well, but no browser is there",
        "  third: libnss3.so is missing",
        "Install Chromium or Chrome, or set MARU_BROWSER to the path of one, and run `npm test` again.",
      ].join("\n"),
    );
  });
});
