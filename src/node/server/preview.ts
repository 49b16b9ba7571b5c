import { readTextIfPresent } from "../files/readIfPresent.ts";
import { join } from "node:path";
import { createFolderFinder } from "./findInFolder.ts";
import { listen, type ListenOptions, type RunningServer } from "./listen.ts";
import { serveSite } from "./serveSite.ts";

interface PreviewOptions extends Omit<ListenOptions, "base"> {
  outDir: string;
  /** Base path of the site. Default: the one that the site was built for. */
  base: string | undefined;
}

/** Serves the output of a build as static hosts do. */
export async function openPreview({ outDir, ...options }: PreviewOptions): Promise<RunningServer> {
  const base = options.base ?? (await builtBase(outDir));
  const find = createFolderFinder(outDir);
  return listen((request, response) => serveSite(request, response, { find, base }), { ...options, base });
}

/** Returns the base path in the home page of the output; `/` if there is no such page. */
async function builtBase(outDir: string): Promise<string> {
  const html = await readTextIfPresent(join(outDir, "index.html"));
  const [, base = "/"] = /<div id="maru-root" data-base="([^"]*)"/.exec(html ?? "") ?? [];
  return base;
}
