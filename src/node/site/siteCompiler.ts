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
import { type CollectedInputs, collectInputs } from "./compiler/collectInputs.ts";
import { longestOf } from "./documentSets.ts";
import { missingFolders } from "./folders/missingFolders.ts";
import { reportLinks } from "./folders/symbolicLinks.ts";

export interface CompilerOptions extends ReadOptions {
  base: string;
  /** Whether the site includes drafts and scheduled posts, marked as `draft`. Default: `false`. */
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
}

/** Compiles a site. The result of each file is memoized until the file changes, so that a save recompiles one post. */
export interface Compiler {
  compile(): Promise<Compilation>;
  /** Clears all memoized results, including those of a running `compile`. Required after an image has changed. */
  reset(): void;
}

/**
 * Creates a compiler for the posts and pages of a content folder. For a file with an error, it uses the last successful result, so that
 * `npm run dev` still shows the post. A file without a successful result is omitted.
 */
export function createSiteCompiler(options: CompilerOptions): Compiler {
  const { contentFolder, base, drafts: showsDrafts = false } = options;
  const texts = createIncrementalCompiler(options.compileFiles);
  const gitDates = createGitDatesReader(contentFolder);
  return {
    async compile() {
      const sources = await readSources(options);
      const { config, content, lock, icon, fonts, defaults, detected } = sources;
      const results = await texts.compile(compileJobs(sources, options));
      const dates = await gitDates.read(config);
      const collected = await collectInputs(
        sources,
        { results, dates },
        { contentFolder, base, showsDrafts },
      );
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
const COLLECT_TIME_PER_TEXT = 10;

/**
 * Assembles and checks the site.
 * @throws After `COLLECT_TIME`. The message names the longest document.
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
