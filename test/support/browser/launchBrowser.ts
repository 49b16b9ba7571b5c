import { type Browser, type BrowserServer, chromium } from "playwright-core";
import { type BrowserChoice, findBrowser, thisMachine } from "./findBrowser.ts";
import { installBrowser, installSteps, runCommand } from "./installBrowser.ts";

/**
 * Arguments of Chromium. They disable its background requests, such as updates. If the user is root, they also disable Chromium's sandbox,
 * which does not work for root, and its zygote process. Without a zygote, `cpuBudget.js` counts the CPU time of all Chromium processes.
 */
const ARGS = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox", "--no-zygote"] : []),
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export function launchBrowser({ executablePath, args }: BrowserChoice): Promise<Browser> {
  return chromium.launch({ executablePath, args: withOurs(args) });
}

/** Starts a browser that test files connect to. The browser has only the fonts of a fontconfig file. */
export function launchBrowserServer(
  { executablePath, args }: BrowserChoice,
  fontConfiguration: string,
): Promise<BrowserServer> {
  const env = { ...process.env, FONTCONFIG_FILE: fontConfiguration };
  return chromium.launchServer({ executablePath, args: withOurs(args), env });
}

const withOurs = (args: readonly string[]) => [...new Set([...args, ...ARGS])];

/** Returns a browser that starts. Installs one if none is found. */
export async function ensureBrowser(): Promise<BrowserChoice> {
  const find = () => {
    const executablePath = findBrowser(thisMachine);
    return executablePath === undefined ? undefined : { executablePath, args: [] };
  };
  const accept = async (choice: BrowserChoice) => (await launchBrowser(choice)).close();
  const found = find();
  if (found) {
    const failure = await accept(found).catch((cause: Error) => cause);
    if (!failure) return found;
    if (process.env["MARU_BROWSER"]) throw failure;
    console.log(`${found.executablePath} does not start: ${failure.message.split("\n")[0]}`);
  }
  return installBrowser(installSteps, { run: runCommand, find }, accept);
}
