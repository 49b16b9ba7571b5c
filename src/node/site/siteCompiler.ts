import { limitOf, limitTime } from "../content/compile/limitTime.ts";
import {
  type CompileFiles,
  type CompileJob,
  createKeys,
  type SharedOptions,
} from "../content/compile/job.ts";
import type { CompiledFile } from "../content/document.ts";
import { type Problem, sortProblems } from "../diagnostics/problem.ts";
import { readSiteFonts } from "../assets/fonts/readSiteFonts.ts";
import { readIcon } from "../assets/icons/readIcon.ts";
import { foldPath } from "../../shared/urls/aliases.ts";
import { collectChecked } from "./collectChecked.ts";
import { detectDialects, type DetectedDialect } from "../markdown/dialects/detectDialects.ts";
import { commonLanguage, joinDated, longestOf } from "./documentSets.ts";
import { tagAt } from "./permalinkLock/lock.ts";
import { readLockFile } from "./permalinkLock/readLockFile.ts";
import { readSchedule } from "./schedule.ts";
import { readContent, readSettingsFile } from "../content/readContent.ts";
import { SETTINGS_FILE } from "../files/settingsFile.ts";
import type { SourceFile } from "../files/sourceFile.ts";
import type { readSource } from "../files/readSource.ts";
import { findLinkedSources } from "./links/linkedSources.ts";
import { missingFolders } from "./folders/missingFolders.ts";
import { reportLinks } from "./folders/symbolicLinks.ts";
import { type GitDates, readGitDates, withRevisions } from "../content/gitDates.ts";
import { readSettings, type SiteConfig } from "../config/readSettings.ts";
import { manifestSite } from "../config/manifestSite.ts";
import { publishingOf } from "../config/publishing.ts";
import { readStatics } from "./statics/staticFiles.ts";
import { sharedDefaults } from "../content/folderDefaults.ts";
import type { collectSite } from "./collectSite.ts";
import type { CompiledSite } from "./compiledSite.ts";

export interface CompilerOptions {
  contentFolder: string;
  base: string;
  /** Overrides the URL of the site. */
  siteUrl: string | undefined;
  /** Whether drafts and scheduled posts are shown, marked as such. Default: `false`. */
  drafts?: boolean;
  /** Changes each file before it is compiled. Default: no change. */
  prepare?: (source: SourceFile) => SourceFile;
  compileFiles: CompileFiles;
  /** Reads a file. Default: reads it from disk every time. */
  read?: typeof readSource;
}

export interface Compilation {
  site: CompiledSite;
  /** Sorted by file and line. */
  problems: Problem[];
  /** Engines whose dialects are enabled because of their files in the content folder. */
  detected: readonly DetectedDialect[];
  /** Whether an error prevents publishing. With `errors: skip` in `site.yaml`, one in a post does not. */
  isFaulty: boolean;
}

/** Compiles a site. The result of each file is memoized until its text changes, so that a save recompiles one post. */
export interface Compiler {
  compile(): Promise<Compilation>;
  /** Drops all memoized results, including those of a running `compile`. Needed when an image has changed. */
  reset(): void;
}

/** Time limit for resolving URLs and links, in milliseconds. 10,000 documents take about two seconds. */
const COLLECT_TIME = 30_000;
const COLLECT_TIME_PER_TEXT = 10;

interface Remembered extends CompiledFile {
  key: string;
}

/**
 * Creates a compiler of the posts and pages in a content folder. A file with an error is replaced by its last result without errors, so that
 * `npm run dev` keeps showing the post, and is left out if there is none.
 */
export function createSiteCompiler({
  contentFolder,
  base,
  siteUrl,
  drafts,
  prepare,
  compileFiles,
  read,
}: CompilerOptions): Compiler {
  let remembered: ReadonlyMap<string, Remembered> = new Map();
  let revisions: { timeZone: string; dates: Promise<GitDates> } | undefined;

  /** Reads the Git history once: a save does not change it. */
  function datesFromGit({ settings, lines }: SiteConfig): Promise<GitDates> {
    const { updated, timeZone } = settings;
    if (updated !== "git") return Promise.resolve({ days: new Map(), problems: [] });
    if (revisions?.timeZone !== timeZone) {
      const dates = readGitDates({ contentFolder, timeZone, line: lines.get("updated") ?? 1 });
      revisions = { timeZone, dates };
    }
    return revisions.dates;
  }

  /** Returns the results of all jobs. Compiles those whose key has changed, and those that include other files. */
  async function compileChanged(jobs: readonly CompileJob[]): Promise<Remembered[]> {
    const former = remembered;
    const changed = jobs.filter(({ source, key }) => {
      const before = former.get(source.path);
      return before?.key !== key || before.looks.some(({ isText }) => isText);
    });
    const made = new Map(changed.map(({ source }, index) => [source.path, index]));
    const compiled = await compileFiles(changed);
    const results = jobs.map(({ source: { path }, key }): Remembered => {
      const before = former.get(path);
      const index = made.get(path);
      if (index === undefined) return before as Remembered;
      const { document, ...rest } = compiled[index] as CompiledFile;
      return { key, document: rest.isLeftOut ? undefined : (document ?? before?.document), ...rest };
    });
    // After a reset in the meantime the results may be outdated. Results of deleted files are dropped.
    if (remembered === former)
      remembered = new Map(jobs.map(({ source }, index) => [source.path, results[index] as Remembered]));
    return results;
  }

  async function compile(): Promise<Compilation> {
    const settingsFile = await readSettingsFile(contentFolder);
    const config = limitTime(() => readSettings(settingsFile, siteUrl), limitOf(SETTINGS_FILE));
    const { settings, lines } = config;
    const publishing = publishingOf(settings);
    const content = await readContent(contentFolder, settings.posts, settings.pages, read);
    const language = lines.has("language") ? settings.language : undefined;
    const shared = limitTime(
      () => sharedDefaults(content),
      limitOf([...content.folderDefaults, ...content.authors].map(({ path }) => path).join(", ")),
    );
    const { icon, problems: iconProblems } = await readIcon({
      contentFolder,
      file: publishing.icon,
      line: lines.get("icon") ?? 1,
    });
    const shipped = await readSiteFonts({ contentFolder, fonts: publishing.fonts });
    const { external = [], images, breaks, math } = settings;
    const detected = settings.dialect ? [] : await detectDialects(contentFolder);
    const { authors } = shared;
    const options: SharedOptions = {
      contentFolder,
      base,
      language,
      siteUrl: settings.url,
      staticFolders: settings.static,
      external,
      avif: images.avif,
      breaks,
      math,
      dialects: settings.dialect ?? detected.map(({ dialect }) => dialect),
      authors,
    };
    const keyOf = createKeys(options);
    const jobOf = (file: SourceFile, isPost: boolean): CompileJob => {
      const job = {
        source: prepare ? limitTime(() => prepare(file), limitOf(file.path)) : file,
        options: {
          ...options,
          defaults: shared.defaultsOf(file.path),
          slugsFromTitle: settings.slugs === "title" && isPost,
        },
      };
      return { key: keyOf(job), ...job };
    };
    const results = await compileChanged([
      ...content.posts.map((file) => jobOf(file, true)),
      ...content.pages.map((file) => jobOf(file, false)),
    ]);
    const lock = await readLockFile(contentFolder);
    const posts = results.slice(0, content.posts.length);
    const pages = results.slice(content.posts.length);
    const dates = await datesFromGit(config);
    const compiled = (files: readonly Remembered[]) =>
      withRevisions(
        files.flatMap(({ document }) => document ?? []),
        dates,
      );
    const standing = compiled(pages);
    const joined = joinDated(standing, settings);
    const documents = [...compiled(posts), ...joined];
    const statics = await readStatics(contentFolder, settings.static);
    const sources = [...content.posts, ...content.pages];
    const parts: Parameters<typeof collectSite>[0] = {
      leftOut: sources.flatMap(({ path }, index) =>
        results[index]?.isLeftOut ? [path.normalize("NFC")] : [],
      ),
      base,
      settings: {
        ...manifestSite(settings),
        language: language ?? commonLanguage(documents) ?? settings.language,
      },
      tagAliases: settings.tags.aliases,
      locked: new Map(lock.permalinks.flatMap(({ url, file }) => (file ? [[foldPath(url), file]] : []))),
      lockedTags: lock.permalinks.flatMap(({ url }) => (tagAt(url) === undefined ? [] : [url])),
      places: {
        pagesFolder: settings.pages,
        home: settings.home,
        homeLine: lines.get("home") ?? 1,
      },
      nav: settings.nav,
      external,
      statics,
      icon,
      fonts: shipped.fonts,
      publishing,
      timeZone: settings.timeZone,
      schedule: readSchedule({ timeZone: settings.timeZone, hidesFuture: settings.future === "hide" }),
      showsDrafts: drafts ?? false,
      linkedSources: await findLinkedSources(contentFolder, [...documents, ...standing]),
      posts: documents,
      pages: standing.filter(({ file }) => !joined.some((post) => post.file === file)),
    };
    const files = new Set(content.posts.map(({ path }) => path.normalize("NFC")));
    const all = [...documents, ...standing];
    const collect = () =>
      collectChecked(parts, {
        permalinks: lock.permalinks,
        documents: all,
        files: new Set(sources.map(({ path }) => path.normalize("NFC"))),
      });
    const collected = limitTime(collect, {
      name: `resolving the addresses and links of ${all.length} texts`,
      remedy: `the longest text is ${longestOf(all)?.file}; look there for what repeats thousands of times, and split the text`,
      mostTime: COLLECT_TIME + all.length * COLLECT_TIME_PER_TEXT,
    });
    const problems = [config, ...posts, ...pages, collected, lock, dates].flatMap((part) => part.problems);
    problems.push(
      ...(await missingFolders(contentFolder, config)),
      ...(await reportLinks(contentFolder, config, content.links)),
      ...iconProblems,
      ...shipped.problems,
      ...shared.problems,
    );
    const isFaulty = problems.some(
      ({ severity, file }) => severity === "error" && !(settings.errors === "skip" && files.has(file)),
    );
    return { site: collected.site, problems: sortProblems(problems), detected, isFaulty };
  }

  return {
    compile,
    reset: () => {
      remembered = new Map();
      revisions = undefined;
    },
  };
}
