import { readFileSync } from "node:fs";
import { afterEach, describe, expect, test, vi } from "vitest";
import { runCommandLine } from "../../../src/node/cli/main.ts";

afterEach(() => void vi.restoreAllMocks());

async function run(...args: string[]) {
  const log = vi.spyOn(console, "log").mockReturnValue();
  const status = await runCommandLine(args);
  return { status, printed: log.mock.calls.flat().join("\n") };
}

const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };

describe("maru", () => {
  test.each([[[]], [["--help"]], [["-h"]], [["help"]]])("maru with %j lists the commands", async (args) => {
    const { status, printed } = await run(...args);
    expect(status).toBe(0);
    expect(printed).toMatch(/^Usage: maru <command> \[options\]$/m);
    for (const name of ["init", "dev", "build", "preview", "check", "new", "migrate", "lock"]) {
      expect(printed).toMatch(new RegExp(`^ {2}${name} `, "m"));
    }
  });

  test.each([[["build", "--help"]], [["build", "blog", "-h"]], [["help", "build"]], [["--help", "build"]]])(
    "maru with %j prints the help of the command and does not run it",
    async (args) => {
      const { status, printed } = await run(...args);
      expect(status).toBe(0);
      expect(printed).toMatch(/^Usage: maru build \[dir\] \[options\]\n/);
    },
  );

  test.each([[["--version"]], [["-v"]], [["build", "--version"]]])(
    "maru with %j prints the version",
    async (args) => {
      expect(await run(...args)).toEqual({ status: 0, printed: `maru ${version}` });
    },
  );

  test.each([
    ["biuld", "maru: `biuld` is not a command; did you mean `build`?"],
    [
      "deploy",
      "maru: `deploy` is not a command; the commands are init, dev, build, preview, check, new, migrate, lock.",
    ],
    ["constructor", /^maru: `constructor` is not a command; the commands are /],
    ["--base", /^maru: `--base` is not a command; the commands are /],
  ])("the unknown command %s is rejected with the commands that exist", async (name, message) => {
    await expect(runCommandLine([name])).rejects.toThrow(message);
  });

  test("an unknown option of a command is rejected before the command runs", async () => {
    await expect(runCommandLine(["build", "--bsae", "/blog/"])).rejects.toThrow(
      "maru build: `--bsae` is not an option; did you mean `--base`?",
    );
  });
});
