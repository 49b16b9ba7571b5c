import type { CompileFiles } from "../content/compile/job.ts";
import { limitTime } from "../content/compile/limitTime.ts";
import { type Problem, sortProblems } from "../diagnostics/problem.ts";
import type { SourceFile } from "../files/sourceFile.ts";
import type { DetectedDialect } from "../markdown/dialects/detectDialects.ts";
import { collectChecked } from "./collectChecked.ts";
import type { CompiledSite } from "./compiledSite.ts";
import { compileJobs } from "./compiler/compileJobs.ts";
import { createGitDatesReader } from "./compiler/gitDatesReader.ts";
import { createIncrementalCompiler } from "./compiler/incrementalCompiler.ts";
import { type ReadOptions, readSources, type SiteSources } from "./compiler/readSources.ts";
import { type SourcePaths, sourcePathsOf } from "./compiler/sourcePaths.ts";
import { type CollectedInputs, collectInputs } from "./compiler/collectInputs.ts";
import { longestOf } from "./documentSets.ts";
import { missingFolders } from "./folders/missingFolders.ts";
import { reportLinks } from "./folders/symbolicLinks.ts";

export interface CompilerOptions extends ReadOptions {
  /** Whether the site includes drafts, and scheduled and expired documents, marked as `draft`. Default: `false`. */
  drafts?: boolean;
  /** Changes each source file before it is compiled. Default: no change. */
  prepare?: (source: SourceFile) => SourceFile;
  compileFiles: CompileFiles;
}

export interface Compilation {
  site: CompiledSite;
  /** Sorted by file and line. */
  problems: Problem[];
  /** Engines whose dialects are enabled because of their files in the content folder. */
  detected: readonly DetectedDialect[];
  /** Whether an error prevents publishing. With `errors: skip` in `site.yaml`, errors in posts do not prevent it. */
  isFaulty: boolean;
  /** Whether the content folder has neither `site.yaml` nor posts or pages. A README is neither. */
  isEmpty: boolean;
  sourcePaths: SourcePaths;
}

/** Compiles a site. Results are memoized per file, so that saving a post recompiles that post, and posts that include text files. */
export interface Compiler {
  compile(): Promise<Compilation>;
  /** Clears all memoized results. Those of a running `compile` will not be memoized. Required after a change of an image, for example. */
  reset(): void;
}

/**
 * Creates a compiler for the posts and pages of a content folder. If a file has an error, the compiler uses its last successful result, so
 * that `npm run dev` still shows the post. A file that has never compiled is omitted.
 */
export function createSiteCompiler(options: CompilerOptions): Compiler {
  const { contentFolder, drafts: showsDrafts = false } = options;
  const texts = createIncrementalCompiler(options.compileFiles);
  const gitDates = createGitDatesReader(contentFolder);
  return {
    async compile() {
      const sources = await readSources(options);
      const { config, content, lock, icon, fonts, defaults, detected } = sources;
      const results = await texts.compile(compileJobs(sources, options));
      const dates = await gitDates.read(config);
      const collected = await collectInputs(sources, { results, dates }, { contentFolder, showsDrafts });
      const checked = collectInTime(sources, collected);
      const problems = [
        ...[config, ...results, checked, lock, dates].flatMap((each) => each.problems),
        ...(await missingFolders(contentFolder, config)),
        ...(await reportLinks(contentFolder, config, content.links)),
        ...[icon, fonts, defaults].flatMap((each) => each.problems),
      ];
      return {
        site: checked.site,
        problems: sortProblems(problems),
        detected,
        isFaulty: preventsPublishing(problems, sources),
        isEmpty: !sources.hasSettings && results.every(({ isLeftOut }) => isLeftOut),
        sourcePaths: sourcePathsOf(contentFolder, sources),
      };
    },
    reset: () => {
      texts.reset();
      gitDates.reset();
    },
  };
}

/** Time limit for resolving URLs and links, in milliseconds. 10,000 documents take about two seconds. */
const COLLECT_TIME = 30_000;
/** Time that is added to the limit for each document, in milliseconds. */
const COLLECT_TIME_PER_TEXT = 10;

/**
 * Assembles and checks the site.
 * @throws If it takes longer than `COLLECT_TIME`, plus `COLLECT_TIME_PER_TEXT` for each document. The message names the longest document.
 */
function collectInTime({ content, lock }: SiteSources, { inputs, documents }: CollectedInputs) {
  const files = pathsOf([...content.posts, ...content.pages]);
  return limitTime(() => collectChecked(inputs, { permalinks: lock.permalinks, documents, files }), {
    name: `resolving the URLs and links of ${documents.length} texts`,
    remedy: `the longest text is ${longestOf(documents)?.file}; look there for what repeats thousands of times, and split the text`,
    maxMs: COLLECT_TIME + documents.length * COLLECT_TIME_PER_TEXT,
  });
}

function preventsPublishing(problems: readonly Problem[], { config, content }: SiteSources): boolean {
  const posts = pathsOf(content.posts);
  const mayFail = (file: string) => config.settings.errors === "skip" && posts.has(file);
  return problems.some(({ severity, file }) => severity === "error" && !mayFail(file));
}

function pathsOf(files: readonly SourceFile[]): Set<string> {
  return new Set(files.map(({ path }) => path.normalize("NFC")));
}
