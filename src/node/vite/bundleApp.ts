import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import type { BuildEnvironment, Rolldown, ViteBuilder } from "vite";
import type { Site } from "../../shared/manifest/schema.ts";
import type { OutputFile } from "../files/outputFile.ts";
import { cacheFolderOf } from "../cache/cacheFolder.js";
import { bundleWorker } from "./bundleServiceWorker.ts";
import { withSystemErrorsDescribed } from "../diagnostics/systemErrors/withSystemErrorsDescribed.ts";
import { dropOldest } from "../cache/dropOldest.ts";
import { appCacheKey } from "./appCacheKey.ts";
import { isIntact, writeChecksummedFolder } from "../cache/checksummedFolder.ts";
import type { AppBundle } from "../output/appBundle.ts";

/** Properties of the bundle that are stored in addition to its files. */
type BundleInfo = Pick<AppBundle, "css" | "entry" | "scripts" | "worker">;

const INFO_FILE = "bundle.json";

/** Bundles the app of a site. Uses the cached bundle if it is intact and none of its inputs has changed. */
export async function bundleApp(builder: ViteBuilder, site: Site): Promise<AppBundle> {
  const { root } = builder.config;
  const cache = join(cacheFolderOf(root), "maru-app");
  const key = appCacheKey(builder.config, site);
  const folder = join(cache, key);
  if (!isIntact(folder)) {
    const temporary = `${folder}.${process.pid}`;
    const write = async () => {
      await rm(temporary, { recursive: true, force: true });
      await mkdir(temporary, { recursive: true });
      const info = await bundle(builder, temporary, site);
      await writeFile(join(temporary, INFO_FILE), JSON.stringify(info));
      writeChecksummedFolder(temporary, folder);
    };
    await withSystemErrorsDescribed(write, { path: cache, verb: "written" });
    await dropOldest(cache);
  }
  // Marks all environments as built; otherwise Vite would bundle them again:
  // https://vite.dev/guide/api-environment-frameworks#environments-during-build
  for (const environment of Object.values(builder.environments)) environment.isBuilt = true;
  const info = JSON.parse(await readFile(join(folder, INFO_FILE), "utf8")) as BundleInfo;
  const files = await readFiles(join(folder, "client"));
  return { ...info, key, files, renderModule: join(folder, "server.js") };
}

async function readFiles(folder: string): Promise<Map<string, OutputFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join("/"));
  return new Map(paths.map((path) => [path, { path, contents: () => readFile(join(folder, path)) }]));
}

async function bundle(builder: ViteBuilder, folder: string, site: Site): Promise<BundleInfo> {
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
