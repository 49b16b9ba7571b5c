import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { eleventy } from "./eleventy.ts";
import type { Engine } from "./engine.ts";
import { findHugo } from "./findHugo.ts";
import { hexo } from "./hexo.ts";
import { hugo } from "./hugo.ts";
import { BENCH } from "./layOut.ts";

/** Engines that Maru is measured against. Hugo is not a package: if it is not found, a line says why and it is left out. */
export async function findPeers(): Promise<Engine[]> {
  const found = await findHugo();
  if (typeof found === "string") console.log(`Hugo is left out. ${found}`);
  return [
    eleventy(await versionOf("@11ty/eleventy")),
    ...(typeof found === "string" ? [] : [hugo(found)]),
    hexo(await versionOf("hexo")),
  ];
}

async function versionOf(name: string): Promise<string> {
  const manifest = await readFile(join(BENCH, "node_modules", name, "package.json"), "utf8");
  return (JSON.parse(manifest) as { version: string }).version;
}
