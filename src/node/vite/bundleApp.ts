import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import type { BuildEnvironment, Rolldown, ViteBuilder } from "vite";
import type { Site } from "../../shared/manifest/schema.ts";
import type { OutputFile } from "../files/outputFile.ts";
import { cacheFolderOf } from "../cache/cacheFolder.js";
import { bundleWorker } from "./bundleServiceWorker.ts";
import { withSystemErrorsDescribed } from "../diagnostics/systemErrors/withSystemErrorsDescribed.ts";
import { dropOldest } from "../cache/dropOldest.ts";
import { keyOfApp } from "./appCacheKey.ts";
import { isWhole, writeChecksummedFolder } from "../cache/checksummedFolder.ts";
import type { AppBundle } from "../output/appBundle.ts";

type Facts = Pick<AppBundle, "css" | "entry" | "scripts" | "worker">;

const FACTS = "bundle.json";

/** The app of a site, bundled; or as it was kept, where nothing that it is made of has changed since. */
export async function bundleApp(builder: ViteBuilder, site: Site): Promise<AppBundle> {
  const { root } = builder.config;
  const kept = join(cacheFolderOf(root), "maru-app");
  const key = keyOfApp(builder.config, site);
  const folder = join(kept, key);
  if (!isWhole(folder)) {
    const beside = `${folder}.${process.pid}`;
    const write = async () => {
      await rm(beside, { recursive: true, force: true });
      await mkdir(beside, { recursive: true });
      const facts = await bundle(builder, beside, site);
      await writeFile(join(beside, FACTS), JSON.stringify(facts));
      writeChecksummedFolder(beside, folder);
    };
    await withSystemErrorsDescribed(write, { path: kept, verb: "written" });
    await dropOldest(kept);
  }
  // Vite would else bundle all by itself, since nothing was: https://vite.dev/guide/api-environment-frameworks#environments-during-build
  for (const environment of Object.values(builder.environments)) environment.isBuilt = true;
  const facts = JSON.parse(await readFile(join(folder, FACTS), "utf8")) as Facts;
  const files = await readFiles(join(folder, "client"));
  return { ...facts, key, files, renderModule: join(folder, "server.js") };
}

async function readFiles(folder: string): Promise<Map<string, OutputFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join("/"));
  return new Map(paths.map((path) => [path, { path, contents: () => readFile(join(folder, path)) }]));
}

async function bundle(builder: ViteBuilder, folder: string, site: Site): Promise<Facts> {
  const client = join(folder, "client");
  const output = await build(builder, "client", client);
  const entry = output.find((file) => file.type === "chunk" && file.isEntry);
  const stylesheet = output.find((file) => file.type === "asset" && file.fileName.endsWith(".css"));
  if (!entry || stylesheet?.type !== "asset")
    throw new Error("The app was built without an entry or a stylesheet.");
  await rm(join(client, stylesheet.fileName));
  const [server] = await build(builder, "ssr", folder);
  await rename(join(folder, server.fileName), join(folder, "server.js"));
  const scripts = output.map(({ fileName }) => fileName).filter((name) => name.endsWith(".js"));
  return {
    css: String(stylesheet.source).trim(),
    entry: entry.fileName,
    scripts: scripts.toSorted(),
    worker: await bundleWorker(builder, site),
  };
}

async function build(builder: ViteBuilder, name: "client" | "ssr", folder: string) {
  const environment = builder.environments[name] as BuildEnvironment;
  Object.assign(environment.config.build, { outDir: folder, emptyOutDir: false });
  const { output } = (await builder.build(environment)) as Rolldown.RolldownOutput;
  return output;
}
