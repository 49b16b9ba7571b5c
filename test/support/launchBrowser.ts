import { type Browser, chromium } from "playwright-core";
import { type BrowserChoice, findBrowser, thisMachine } from "./findBrowser.ts";
import { installBrowser, installSteps, runCommand } from "./installBrowser.ts";

/** Chromium talks to nobody but the page: no updates, no look-ups. The sandbox cannot be had as root. */
const ARGS = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export function launchBrowser({ executablePath, args }: BrowserChoice): Promise<Browser> {
  return chromium.launch({ executablePath, args: [...new Set([...args, ...ARGS])] });
}

/** A browser that starts: the one that is there, else one installed now. */
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
