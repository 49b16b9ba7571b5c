import { mkdtemp, readFile, rm } from "node:fs/promises";
import { join, relative } from "node:path";
import type { ViteBuilder } from "vite";
import { cacheOf } from "../cache/buildCache.ts";
import { bundleApp } from "./bundleApp.ts";
import type { AppBundle } from "../output/appBundle.ts";
import { emitters } from "../output/emitters/emitters.ts";
import { collectFiles } from "../output/emitters/collectFiles.ts";
import { type FontFiles, writeFonts } from "../output/fonts/fontFiles.ts";
import type { Project } from "../config/project.ts";
import {
  bootScript,
  headOfBuild,
  preferencesScript,
  serifScript,
} from "../output/render/contentSecurityPolicy.ts";
import { ContentError } from "../diagnostics/errors.js";
import { printProblems } from "../diagnostics/printProblems.ts";
import { describeSite } from "../site/describeSite.ts";
import { writeSearch } from "../output/emitters/search/searchFiles.ts";
import type { CompiledSite } from "../site/compiledSite.ts";
import { createSiteCompiler } from "../site/siteCompiler.ts";
import { isUnchanged, writeRecord, pathsOf, readRecord, outputSize } from "../output/outputRecord.ts";
import { openStage } from "../output/stage.ts";
import { summarizeBuild } from "../output/buildSummary.ts";
import type { Template } from "../output/render/template.ts";
import { openThreads } from "../workers/openThreads.ts";
import { writeFiles } from "../output/writeFiles.ts";

/**
 * Builds the site: compiles the content, bundles the app, writes new and changed files to a staging folder, and then updates the output
 * folder.
 * @param onSite Called with the compiled site before the app is bundled.
 * @throws {ContentError} If an error in the content prevents publishing. In this case, the previous output is not changed.
 */
export async function buildSite(
  builder: ViteBuilder,
  project: Project,
  onSite: (site: CompiledSite) => void,
): Promise<void> {
  const started = performance.now();
  const cache = cacheOf(project.root);
  const threads = openThreads(cache);
  try {
    const compiler = createSiteCompiler({ ...project, compileFiles: threads.compileFiles });
    const { site, problems, detected, isFaulty } = await compiler.compile();
    printProblems(problems, project.contentFolder, { all: project.allProblems });
    if (isFaulty) {
      throw new ContentError(`${describeSite(site, problems)}. Nothing was written; fix the errors above.`);
    }
    onSite(site);
    const app = await bundleApp(builder, site.manifest.site);
    const stage = await openStage(project.outDir, [project.root, project.contentFolder]);
    try {
      const fonts = await writeFonts(site);
      const search = writeSearch(site);
      const renderFolder = await mkdtemp(join(stage.folder, ".render-"));
      const render = await threads.openRender(site, {
        folder: renderFolder,
        module: app.renderModule,
        search: search.url,
      });
      const template = await createTemplate(app, project, { site, fonts });
      const built = { scripts: app.scripts, worker: app.worker };
      const files = collectFiles(emitters, {
        site,
        search,
        fonts,
        render,
        draw: threads.draw,
        template,
        built,
      });
      const recordOptions = { cache, app, outDir: stage.outDir };
      const { record, staged } = await writeFiles(stage.folder, new Map([...app.files, ...files]), {
        precompress: site.publishing.precompress,
        write: threads.write,
        previous: {
          record: readRecord(recordOptions),
          isUnchanged: (path, file) => isUnchanged(stage.outDir, path, file),
        },
      });
      await rm(renderFolder, { recursive: true });
      const paths = [...record].flatMap(([path, file]) => pathsOf(path, file));
      const others = stage.apply(paths, staged);
      await writeRecord(recordOptions, record);
      const seconds = (performance.now() - started) / 1000;
      const folder = `${relative(process.cwd(), project.outDir)}/`;
      console.log(
        summarizeBuild({ site, problems, detected, folder, output: outputSize(record), others, seconds }),
      );
      if (!site.manifest.site.url) {
        console.log(
          "No SITE_URL and no `url` in site.yaml: canonical links, feeds, the sitemap and preview images are omitted.",
        );
      }
    } finally {
      stage.close();
    }
  } finally {
    await threads.close();
  }
}

async function createTemplate(
  { css, entry }: AppBundle,
  { root, base }: Project,
  { site, fonts }: { site: CompiledSite; fonts: FontFiles },
): Promise<Template> {
  const shell = await readFile(join(root, "index.html"), "utf8");
  const inlined = {
    css: css + fonts.css,
    links: fonts.links,
    script: preferencesScript() + serifScript(fonts.serifs) + bootScript(base + entry),
    hasComments: site.manifest.site.giscus !== undefined,
  };
  return {
    shell: shell.replace(/ *<script type="module".*<\/script>\n/, ""),
    head: headOfBuild(inlined),
  };
}
