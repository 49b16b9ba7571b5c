import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { BuildEnvironment, Rolldown, ViteBuilder } from "vite";
import type { PackedApp } from "../output/packedApp.ts";
import { bundleWords } from "./bundleWords.ts";
import { SCRIPT_NAMES } from "./appEnvironments.ts";
import { replaceLib } from "./libFolder.ts";
import { harfbuzzLicense } from "./bundleCommands.ts";
import { licenseFile, writeLicenses } from "./licenses.ts";
import { packCopies, packIcons } from "./packCopies.ts";
import { writePackageData } from "./writePackageData.ts";
import { sourceHash } from "./sourceHash.js";

/** Folders of `lib/` by Vite environment. */
const FOLDERS: Record<string, string> = {
  client: "client",
  ssr: "render",
  ...Object.fromEntries(SCRIPT_NAMES.map((name) => [name, "scripts"])),
  commands: "node",
};

/**
 * Builds `lib/`: the client, the module that renders pages, the scripts that are not modules, and the commands. `vite build` calls this
 * function.
 */
export async function buildLib(builder: ViteBuilder): Promise<void> {
  const hash = sourceHash(builder.config.root);
  await replaceLib(".", async (lib) => {
    const outputs = new Map<string, Output>();
    for (const [name, folder] of Object.entries(FOLDERS))
      outputs.set(name, await build(builder, name, join(lib, folder)));
    const words = await bundleWords(join(lib, "client"));
    await writePackageData(join(lib, "data"));
    await writeLicenses(
      lib,
      Object.entries(FOLDERS).map(([name, folder]) => join(folder, licenseFile(name))),
      [await harfbuzzLicense()],
    );
    const app = await describeApp(join(lib, "client"), outputs.get("client") ?? [], words);
    await packCopies(join(lib, "client"), app.scripts);
    await packIcons(join(lib, "icons"));
    await writeFile(join(lib, "app.json"), JSON.stringify({ hash, ...app } satisfies PackedApp));
  });
}

type Output = readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[];

async function build(builder: ViteBuilder, name: string, outDir: string): Promise<Output> {
  const environment = builder.environments[name] as BuildEnvironment;
  Object.assign(environment.config.build, { outDir, emptyOutDir: false });
  return ((await builder.build(environment)) as Rolldown.RolldownOutput).output;
}

/** Removes the stylesheet from the client's files, because pages inline it. */
async function describeApp(
  client: string,
  output: Output,
  words: readonly string[],
): Promise<Omit<PackedApp, "hash">> {
  const names = [...output.map(({ fileName }) => fileName), ...words];
  const stylesheet = output.find(({ fileName }) => fileName.endsWith(".css"));
  const find = (pattern: RegExp) => {
    const found = names.find((name) => pattern.test(name));
    if (found === undefined) throw new Error(`The client was built without ${pattern}.`);
    return found;
  };
  if (stylesheet?.type !== "asset") throw new Error("The client was built without a stylesheet.");
  await rm(join(client, stylesheet.fileName));
  const html = await readFile("index.html", "utf8");
  return {
    main: find(/^assets\/main\./),
    words: { ko: find(/^assets\/words\.ko\./), en: find(/^assets\/words\.en\./) },
    scripts: names.filter((name) => name.endsWith(".js")).toSorted(),
    css: String(stylesheet.source).trim(),
    html: html.replace(/ *<script type="module".*<\/script>\n/, ""),
  };
}
