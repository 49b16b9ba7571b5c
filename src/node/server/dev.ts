import { randomBytes } from "node:crypto";
import { watch } from "chokidar";
import { EVENTS_PATH, type LiveState } from "../../shared/live/liveState.ts";
import type { Project } from "../config/project.ts";
import { compareProblems } from "../diagnostics/changedProblems.ts";
import { count, printProblems } from "../diagnostics/printProblems.ts";
import type { Problem } from "../diagnostics/problem.ts";
import { explainError } from "../diagnostics/systemErrors/explainError.js";
import { createSourceReader } from "../files/readSource.ts";
import { RENDER_MODULE } from "../output/packedApp.ts";
import { describeSite } from "../site/describeSite.ts";
import { type Compilation, createSiteCompiler } from "../site/siteCompiler.ts";
import { openCache } from "../workers/openCache.ts";
import { openThreads } from "../workers/openThreads.ts";
import { createSiteComparison } from "./changedSite.ts";
import { loadRenderer, type SourceClient } from "./devPage.ts";
import type { Answer, Upgrade } from "./listen.ts";
import { createLiveEvents } from "./liveEvents.ts";
import { openLiveSite } from "./liveSite.ts";
import { createQuietTime } from "./quietTime.ts";
import { createSiteFinder } from "./siteFinder.ts";
import { serveSite } from "./serveSite.ts";
import { isUnwatched } from "./watchContent.ts";

/** Interval of checks for changes that the watcher missed, in milliseconds. */
const CHECK_MS = 1_000;

/** Answers the requests of `maru dev`. */
export interface DevSite {
  /** Base path of the site when the server started. It changes with the URL in the settings. */
  base: string;
  answer: Answer;
  /** Opens WebSockets; `undefined` without the app's source code. */
  upgrade: Upgrade | undefined;
  close(): Promise<void>;
}

/**
 * Compiles a site and answers requests with the same emitters as a build. Compiles the site again after each change in the content folder.
 * @param source The app's source code, in a clone. Default: the packed app.
 */
export async function serveDev(project: Project, source?: SourceClient): Promise<DevSite> {
  const { contentFolder } = project;
  const threads = openThreads(openCache());
  const compiler = createSiteCompiler({
    ...project,
    drafts: true,
    compileFiles: threads.compileFiles,
    read: createSourceReader(),
  });
  // The first page needs the renderer. It loads while the threads compile; an error is reported when a page is rendered.
  loadRenderer({ renderModule: RENDER_MODULE }, source).catch(() => {});
  const watcher = watch([], {
    ignoreInitial: true,
    ignored: isUnwatched(project),
    // The compiler reports unreadable files.
    ignorePermissionErrors: true,
  });
  const quiet = createQuietTime();
  watcher.on("all", quiet.note);
  const server = randomBytes(4).toString("hex");
  let compilations = 0;
  let state: LiveState | undefined;
  const events = createLiveEvents();
  let printed: readonly Problem[] = [];
  /** The last printed error; empty after a compilation without one. */
  let printedError = "";
  const compare = createSiteComparison(contentFolder);
  const print = ({ site, problems }: Compilation) => {
    const { added, fixed } = compareProblems(printed, problems);
    printed = problems;
    printProblems(added, contentFolder, { all: project.allProblems });
    if (fixed > 0) console.log(`${count(fixed, "problem")} fixed`);
    console.log(`${clock()} ${describeSite(site, problems)}`);
  };
  const live = await openLiveSite({
    contentFolder,
    compiler,
    watcher,
    waitForQuiet: quiet.wait,
    repeat(check) {
      const timer = setInterval(check, CHECK_MS).unref();
      return () => clearInterval(timer);
    },
    onCompiled(compilation) {
      const { site, problems } = compilation;
      const { isChanged, areStaticsChanged } = compare(compilation);
      printedError = "";
      if (isChanged) print(compilation);
      if (!isChanged && !areStaticsChanged) return;
      if (state && state.base !== site.base) console.log(`The base path is now ${site.base}`);
      state = {
        version: `${server}-${++compilations}`,
        base: site.base,
        errors: overlayText(problems),
      };
      events.send(state);
    },
    onError(cause) {
      const error = explainError(cause);
      // The caller reports the error of the first compilation.
      if (state && error !== printedError) console.error(error);
      printedError = error;
    },
  }).catch(async (cause: unknown) => {
    await Promise.all([watcher.close(), threads.close(), source?.close()]);
    throw cause;
  });

  const finderFor = createSiteFinder(source);
  const answerSite: Answer = async (request, response) => {
    const serve = async () => {
      const { site } = live.current();
      const find = await finderFor(site, state?.version ?? "");
      return serveSite(request, response, { find, base: site.base });
    };
    await serve().catch(async (cause: NodeJS.ErrnoException) => {
      if (cause.code !== "ENOENT" || response.headersSent) throw cause;
      // Probably, a source file was removed after the compilation began.
      await live.update();
      await serve();
    });
  };
  return {
    base: live.current().site.base,
    async answer(request, response) {
      // A page that was opened before the base path changed requests the events below the previous one.
      const isForEvents = request.method === "GET" && request.url?.endsWith(`/${EVENTS_PATH}`);
      if (isForEvents) events.connect(request, response);
      else if (source) await source.middleware(request, response, () => answerSite(request, response));
      else await answerSite(request, response);
    },
    upgrade: source?.upgrade,
    async close() {
      events.close();
      await live.close();
      await Promise.all([watcher.close(), threads.close(), source?.close()]);
    },
  };
}

/** Returns the errors in the content as the text of the error overlay; empty if there are none. */
function overlayText(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === "error");
  return errors.map(({ file, line, message }) => `${file}:${line}: ${message}`).join("\n");
}

function clock(): string {
  return new Date().toLocaleTimeString("en-GB");
}
