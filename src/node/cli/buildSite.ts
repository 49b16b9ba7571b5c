import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { appFor, RENDER_MODULE } from "../output/packedApp.ts";
import { createTemplate } from "../output/render/createTemplate.ts";
import { openCache } from "../workers/openCache.ts";
import { engineFile } from "../files/engineFile.ts";
import { emitters } from "../output/emitters/emitters.ts";
import { collectFiles } from "../output/emitters/collectFiles.ts";
import { writeFonts } from "../output/fonts/fontFiles.ts";
import type { Project } from "../config/project.ts";
import { ContentError } from "../diagnostics/errors.js";
import { withSystemErrorsDescribed } from "../diagnostics/systemErrors/withSystemErrorsDescribed.ts";
import { printProblems } from "../diagnostics/printProblems.ts";
import { describeSite } from "../site/describeSite.ts";
import { writeSearch } from "../output/emitters/search/searchFiles.ts";
import { createSiteCompiler } from "../site/siteCompiler.ts";
import { isUnchanged, writeRecord, pathsOf, readRecord, outputSize } from "../output/outputRecord.ts";
import { openStage } from "../output/stage.ts";
import { shownPath } from "../diagnostics/systemErrors/describeSystemError.js";
import { refuseSources } from "../output/refuseSources.ts";
import { summarizeBuild } from "../output/buildSummary.ts";
import { openThreads } from "../workers/openThreads.ts";
import { writeFiles } from "../output/writeFiles.ts";
import { refuseEmptyFolder } from "./refuseEmptyFolder.ts";

/**
 * Builds the site: compiles the content, writes new and changed files to a staging folder, and then updates the output
 * folder.
 * @param loadApp Loads the app for a site. Default: the packed app.
 * @throws {ContentError} If an error in the content prevents publishing. In this case, the previous output is not changed.
 */
export async function buildSite(project: Project, loadApp: typeof appFor = appFor): Promise<void> {
  const started = performance.now();
  const cache = openCache();
  const threads = openThreads(cache, { renderModule: RENDER_MODULE });
  try {
    const compiler = createSiteCompiler({ ...project, compileFiles: threads.compileFiles });
    const compilation = await compiler.compile();
    const { site, problems, detected, isFaulty, sourcePaths } = compilation;
    refuseEmptyFolder(compilation, project.contentFolder, "build");
    refuseSources(project.outDir, {
      folders: sourcePaths.folders,
      files: [...sourcePaths.files, ...site.assets.map(({ from }) => from)],
    });
    printProblems(problems, project.contentFolder, { all: project.allProblems });
    if (isFaulty) {
      throw new ContentError(`${describeSite(site, problems)}. Nothing was written; fix the errors above.`);
    }
    const app = await loadApp(site.manifest.site);
    // Only for actions that write to the output folder. The error for a full disk contains no path.
    const writing = <Result>(action: () => Result | Promise<Result>) =>
      withSystemErrorsDescribed(async () => action(), { path: project.outDir, verb: "written" });
    const stage = await writing(() => openStage(project.outDir, [engineFile(), project.contentFolder]));
    try {
      const fonts = await writeFonts(site);
      const search = writeSearch(site);
      const renderFolder = await writing(() => mkdtemp(join(stage.folder, ".render-")));
      const render = await writing(() =>
        threads.openRender(site, { folder: renderFolder, module: app.renderModule, search: search.url }),
      );
      const template = createTemplate(app, site, fonts);
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
        write: (batch) => writing(() => threads.write(batch)),
        previous: {
          record: readRecord(recordOptions),
          isUnchanged: (path, file) => isUnchanged(stage.outDir, path, file),
        },
      });
      const paths = [...record].flatMap(([path, file]) => pathsOf(path, file));
      const others = await writing(async () => {
        await rm(renderFolder, { recursive: true });
        return stage.apply(paths, staged);
      });
      await writeRecord(recordOptions, record);
      const seconds = (performance.now() - started) / 1000;
      const folder = `${shownPath(project.outDir)}/`;
      console.log(
        summarizeBuild({ site, problems, detected, folder, output: outputSize(record), others, seconds }),
      );
      if (!site.manifest.site.url) {
        console.log(
          "No `url` in site.yaml and no --site-url: canonical links, feeds, the sitemap and preview images are omitted.",
        );
      }
    } finally {
      stage.close();
    }
  } finally {
    await threads.close();
  }
}
