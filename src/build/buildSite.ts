import { mkdtemp, readFile, rm } from "node:fs/promises";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import type { BuildEnvironment, Rolldown, ViteBuilder } from "vite";
import type { Render } from "../model/library.ts";
import { createSiteCompiler } from "./siteCompiler.ts";
import { hashCode } from "./threads/codeHash.ts";
import { openThreads } from "./threads/openThreads.ts";
import { collectFiles } from "./emit/emitter.ts";
import { type FontFiles, writeFonts } from "./fonts/fontFiles.ts";
import { measureOutput } from "./measureOutput.ts";
import type { Project } from "./project.ts";
import { bundleWorker } from "./offline/bundleWorker.ts";
import { bootScript, headOfBuild, readingScript, serifScript } from "./policy.ts";
import { ContentError } from "./problem.ts";
import { describeSite, printProblems } from "./report.ts";
import { writeSearch } from "./search/searchFiles.ts";
import type { CompiledSite } from "./site.ts";
import { openStage } from "./stage.ts";
import { summarize } from "./summary.ts";
import type { Template } from "./template.ts";
import { writeFiles } from "./writeFiles.ts";

/**
 * `vite build`: content, then app, then every file; nothing of the previous output is touched before all is made. `onSite` hears of
 * the site before the app is built.
 */
export async function buildSite(
  builder: ViteBuilder,
  project: Project,
  onSite: (site: CompiledSite) => void,
): Promise<void> {
  const started = performance.now();
  const lap = (n: string) => console.log("LAP", n, ((performance.now() - started) / 1000).toFixed(2), "up", process.uptime().toFixed(2), "rss", Math.round(process.memoryUsage().rss / 1e6), "cpu", JSON.stringify(process.cpuUsage()));
  lap("start");
  const threads = openThreads({ root: project.root, codeHash: hashCode(project.root, ["src/build", "src/model"]) });
  lap("hash");
  const { site, problems, isFaulty } = await createSiteCompiler({ ...project, compileFiles: threads.compileFiles }).compile();
  lap("compile");
  await threads.close();
  printProblems(problems, project.contentFolder);
  if (isFaulty) {
    throw new ContentError(`${describeSite(site, problems)}. Nothing was written; mend the errors above.`);
  }
  onSite(site);
  const stage = await openStage(project.outDir, [project.root, project.contentFolder]);
  try {
    const fonts = await writeFonts(site);
    const { template, scripts } = await buildClient(builder, project, { folder: stage.folder, site, fonts });
    lap('client');const built = { scripts, worker: await bundleWorker(builder, site.manifest.site) };
    lap('worker');const render = await buildRender(builder, stage.folder);
    lap('render');const search = writeSearch(site);
    lap('search');const files = collectFiles(project.emit, { site, search, fonts, render, template, built });
    lap('collect');await writeFiles(stage.folder, files, { precompress: site.publishing.precompress });
    lap('write');const output = await measureOutput(stage.folder);
    lap('measure');await stage.swap();lap('swap');
    const seconds = (performance.now() - started) / 1000;
    const folder = `${relative(process.cwd(), project.outDir)}/`;
    console.log(summarize({ site, problems, folder, output, seconds }));
    if (!site.manifest.site.url) {
      console.log(
        "No SITE_URL and no `url` in site.yaml: canonical links, feeds, the sitemap and pictures for previews are left out.",
      );
    }
  } finally {
    await stage.discard();
  }
}

/** Builds the browser's app into `folder`, and names its scripts; its stylesheet goes into the template instead of a file. */
async function buildClient(
  builder: ViteBuilder,
  { root, base }: Project,
  { folder, site, fonts }: { folder: string; site: CompiledSite; fonts: FontFiles },
): Promise<{ template: Template; scripts: string[] }> {
  const output = await build(builder, "client", folder);
  const entry = output.find((file) => file.type === "chunk" && file.isEntry);
  const stylesheet = output.find((file) => file.type === "asset" && file.fileName.endsWith(".css"));
  if (!entry || stylesheet?.type !== "asset")
    throw new Error("The app was built without an entry or a stylesheet.");
  await rm(join(folder, stylesheet.fileName));
  const shell = await readFile(join(root, "index.html"), "utf8");
  const template = {
    shell: shell.replace(/ *<script type="module".*<\/script>\n/, ""),
    head: headOfBuild({
      css: String(stylesheet.source).trim() + fonts.css,
      links: fonts.links,
      script: readingScript() + serifScript(fonts.serifs) + bootScript(base + entry.fileName),
      hasComments: site.manifest.site.giscus !== undefined,
    }),
  };
  const scripts = output.map(({ fileName }) => fileName).filter((name) => name.endsWith(".js"));
  return { template, scripts: scripts.toSorted() };
}

/** Builds the app's rendering, React's production code included, and loads it. */
async function buildRender(builder: ViteBuilder, stage: string): Promise<Render> {
  const folder = await mkdtemp(join(stage, ".render-"));
  const [entry] = await build(builder, "ssr", folder);
  const { render } = (await import(pathToFileURL(join(folder, entry.fileName)).href)) as { render: Render };
  await rm(folder, { recursive: true });
  return render;
}

async function build(builder: ViteBuilder, name: "client" | "ssr", folder: string) {
  const environment = builder.environments[name] as BuildEnvironment;
  Object.assign(environment.config.build, { outDir: folder, emptyOutDir: false });
  const { output } = (await builder.build(environment)) as Rolldown.RolldownOutput;
  return output;
}
