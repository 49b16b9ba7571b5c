import { type CompileJob, createKeys, type SharedOptions } from "../../content/compile/job.ts";
import { limitOf, limitTime } from "../../content/compile/limitTime.ts";
import type { SourceFile } from "../../files/sourceFile.ts";
import { type SiteSources, writtenLanguage } from "./readSources.ts";

interface JobOptions {
  contentFolder: string;
  /** Changes each file before it is compiled. Default: no change. */
  prepare?: ((source: SourceFile) => SourceFile) | undefined;
}

/** Returns one compile job per source file: posts, then pages. */
export function compileJobs(
  { config, base, content, defaults, dialects, headingRules }: SiteSources,
  { contentFolder, prepare }: JobOptions,
): CompileJob[] {
  const { settings } = config;
  const { external = [], images, breaks, math } = settings;
  const options: SharedOptions = {
    contentFolder,
    base,
    language: writtenLanguage(config),
    siteUrl: settings.url && new URL(settings.url).origin,
    staticFolders: settings.static,
    external,
    avif: images.avif,
    breaks,
    math,
    dialects,
    headingRules,
    slugs: settings.slugs,
    authors: defaults.authors,
  };
  const keyOf = createKeys(options);
  const jobOf = (file: SourceFile, isPost: boolean): CompileJob => {
    const job = {
      source: prepare ? limitTime(() => prepare(file), limitOf(file.path)) : file,
      options: {
        ...options,
        defaults: defaults.defaultsOf(file.path),
        isPage: !isPost,
      },
    };
    return { key: keyOf(job), ...job };
  };
  return [
    ...content.posts.map((file) => jobOf(file, true)),
    ...content.pages.map((file) => jobOf(file, false)),
  ];
}
