import { cp, mkdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { runCommand } from "../../test/support/browser/installBrowser.ts";
import { eleventy } from "./eleventy.ts";
import type { Engine } from "./engine.ts";
import { findHugo } from "./findHugo.ts";
import { hexo } from "./hexo.ts";
import { hugo } from "./hugo.ts";

const MANIFESTS = "bench/peers";
const PACKAGES = resolve("node_modules/.cache/maru-bench/packages");

/**
 * The engines Maru is measured against, in the versions of `package.json` beside this file; those that cannot be had are left out,
 * with a line that says why. They stay in `node_modules` for the next time.
 */
export async function installPeers(): Promise<Engine[]> {
  const failure = await installPackages();
  if (failure !== undefined) console.log(`Eleventy and Hexo are left out: npm says «${failure}».`);
  const found = await findHugo();
  if (typeof found === "string") console.log(`Hugo is left out. ${found}`);
  const packages = { packages: PACKAGES };
  return [
    ...(failure === undefined ? [eleventy({ ...packages, version: await versionOf("@11ty/eleventy") })] : []),
    ...(typeof found === "string" ? [] : [hugo(found)]),
    ...(failure === undefined ? [hexo({ ...packages, version: await versionOf("hexo") })] : []),
  ];
}

/** Gives why it failed, `undefined` where all is there. */
async function installPackages(): Promise<string | undefined> {
  const lock = (folder: string) => readFile(join(folder, "package-lock.json"), "utf8").catch(() => "");
  const isInstalled = (await versionOf("hexo").catch(() => "")) !== "";
  if (isInstalled && (await lock(PACKAGES)) === (await lock(MANIFESTS))) return undefined;
  console.log("Installing the peers …");
  await mkdir(PACKAGES, { recursive: true });
  for (const name of ["package.json", "package-lock.json"]) {
    await cp(join(MANIFESTS, name), join(PACKAGES, name));
  }
  return runCommand("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", PACKAGES]);
}

async function versionOf(name: string): Promise<string> {
  const manifest = await readFile(join(PACKAGES, "node_modules", name, "package.json"), "utf8");
  return (JSON.parse(manifest) as { version: string }).version;
}
