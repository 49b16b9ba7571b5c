import { foldPath } from "../../../shared/urls/aliases.ts";
import { manifestSite } from "../../config/manifestSite.ts";
import type { Document } from "../../content/document.ts";
import { type GitDates, withRevisions } from "../../content/gitDates.ts";
import type { SiteInputs } from "../siteInputs.ts";
import { commonLanguage, joinDated } from "../documentSets.ts";
import { findLinkedSources } from "../links/linkedSources.ts";
import { tagAt } from "../permalinkLock/lock.ts";
import { readSchedule } from "../schedule.ts";
import type { FileResult } from "./incrementalCompiler.ts";
import { type SiteSources, writtenLanguage } from "./readSources.ts";

interface InputOptions {
  contentFolder: string;
  showsDrafts: boolean;
}

/** The input of `collectSite`, and all of its documents. */
export interface CollectedInputs {
  inputs: SiteInputs;
  /** All documents: posts, then pages. A page that is also a post occurs twice. */
  documents: Document[];
}

/**
 * Creates the input of `collectSite` from the source files and their compile results.
 * @param results Compile results of all posts, followed by those of all pages.
 */
export async function collectInputs(
  { config, base, publishing, content, icon, fonts, lock, statics }: SiteSources,
  { results, dates }: { results: readonly FileResult[]; dates: GitDates },
  { contentFolder, showsDrafts }: InputOptions,
): Promise<CollectedInputs> {
  const { settings, lines } = config;
  const documentsOf = (compiled: readonly FileResult[]) =>
    withRevisions(
      compiled.flatMap(({ document }) => document ?? []),
      dates,
    );
  const pages = documentsOf(results.slice(content.posts.length));
  const dated = joinDated(pages, settings);
  const posts = [...documentsOf(results.slice(0, content.posts.length)), ...dated];
  const datedFiles = new Set(dated.map(({ file }) => file));
  const documents = [...posts, ...pages];
  const inputs: SiteInputs = {
    leftOut: [...content.posts, ...content.pages].flatMap(({ path }, index) =>
      results[index]?.isLeftOut ? [path.normalize("NFC")] : [],
    ),
    base,
    settings: {
      ...manifestSite(settings),
      language: writtenLanguage(config) ?? commonLanguage(posts) ?? settings.language,
    },
    slugs: settings.slugs,
    tagAliases: settings.tags.aliases,
    locked: new Map(lock.permalinks.flatMap(({ url, file }) => (file ? [[foldPath(url), file]] : []))),
    lockedTags: lock.permalinks.flatMap(({ url }) => (tagAt(url) === undefined ? [] : [url])),
    pageSettings: { pages: settings.pages, home: settings.home, homeLine: lines.get("home") ?? 1 },
    nav: settings.nav,
    external: settings.external ?? [],
    statics,
    icon: icon.icon,
    fonts: fonts.fonts,
    publishing,
    timeZone: settings.timeZone,
    schedule: readSchedule({ timeZone: settings.timeZone, hidesFuture: settings.future === "hide" }),
    showsDrafts,
    linkedSources: await findLinkedSources(contentFolder, documents),
    posts,
    pages: pages.filter(({ file }) => !datedFiles.has(file)),
  };
  return { inputs, documents };
}
