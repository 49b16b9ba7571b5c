import { execFileSync, spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import type { BrowserChoice } from "./findBrowser.ts";

/** Runs a command. Returns `undefined`, or the reason if it failed. */
export type Run = (command: string, args: string[]) => string | undefined;

/** The newest release of this package that runs on Node 20.19. */
const PACKAGE = "@sparticuz/chromium@147.0.2";
const PACKAGE_FOLDER = resolve("node_modules/.cache/maru-browser");

/** Script that unpacks the package's browser and prints its path. Runs in a separate process in the package's folder. */
const UNPACK_BROWSER = `
  import chromium from "@sparticuz/chromium";
  console.log(await chromium.executablePath());
`;

/**
 * A way to install a browser. `install` returns the browser, or `undefined` if `findBrowser` can find it after the installation. Throws if
 * the installation failed.
 */
export interface InstallStep {
  name: string;
  install: (run: Run) => Promise<BrowserChoice | undefined> | BrowserChoice | undefined;
}

export const installSteps: InstallStep[] = [
  {
    name: "playwright install chromium --only-shell",
    install: (run) => {
      const folder = join(createRequire(import.meta.url).resolve("playwright-core/package.json"), "..");
      return expectSuccess(
        run(process.execPath, [join(folder, "cli.js"), "install", "chromium", "--only-shell"]),
      );
    },
  },
  {
    name: "apt-get install chromium-headless-shell",
    install: (run) => {
      if (process.platform !== "linux") throw new Error("this is not Linux");
      const sudo = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
      const apt = [...sudo, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"];
      const [command = "", ...args] = apt;
      expectSuccess(run(command, [...args, "update"]));
      const install = [...args, "install", "-y", "--no-install-recommends"];
      // Ubuntu and older Debian releases have no package for the headless shell.
      if (run(command, [...install, "chromium-headless-shell"]) === undefined) return undefined;
      return expectSuccess(run(command, [...install, "chromium"]));
    },
  },
  {
    name: `npm install ${PACKAGE}`,
    install: (run) => {
      expectSuccess(
        run("npm", ["install", "--no-save", "--no-package-lock", "--prefix", PACKAGE_FOLDER, PACKAGE]),
      );
      const path = execFileSync(process.execPath, ["--input-type=module", "-e", UNPACK_BROWSER], {
        cwd: PACKAGE_FOLDER,
      });
      // The package's default arguments disable web security, which the tests check.
      return { executablePath: String(path).trim(), args: ["--no-sandbox"] };
    },
  },
];

/** Tries each step in turn. Returns the first browser that `accept` accepts; otherwise throws with the failure of each step. */
export async function installBrowser(
  steps: readonly InstallStep[],
  { run, find }: { run: Run; find: () => BrowserChoice | undefined },
  accept: (choice: BrowserChoice) => Promise<void>,
): Promise<BrowserChoice> {
  const failures: string[] = [];
  for (const { name, install } of steps) {
    console.log(`No browser found; trying ${name} …`);
    try {
      const choice = (await install(run)) ?? find();
      if (!choice) throw new Error("it succeeded, but no browser was found");
      await accept(choice);
      return choice;
    } catch (cause) {
      failures.push(`  ${name}: ${String(cause instanceof Error ? cause.message : cause).split("\n")[0]}`);
    }
  }
  throw new Error(
    [
      "The tests of the built site need a browser, but none was found or could be installed.",
      ...failures,
      "Install Chromium or Chrome, or set MARU_BROWSER to the path of one, and run `npm test` again.",
    ].join("\n"),
  );
}

/** Runs a command for at most five minutes. If it fails, returns the reason: a line of its output. */
export const runCommand: Run = (command, args) => {
  const { status, error, stdout, stderr } = spawnSync(command, args, { encoding: "utf8", timeout: 300_000 });
  if (status === 0) return undefined;
  const lines = `${stdout ?? ""}\n${stderr ?? ""}`.trim().split("\n");
  return error?.message ?? lines.find((line) => /error|fail/i.test(line)) ?? lines.at(-1) ?? "it failed";
};

function expectSuccess(failure: string | undefined): undefined {
  if (failure !== undefined) throw new Error(failure);
  return undefined;
}
