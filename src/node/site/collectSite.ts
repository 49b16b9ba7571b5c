import { paths } from "../../shared/urls/routes.ts";
import { normalizeAlias } from "../config/normalizeAlias.ts";
import type { Asset } from "../assets/images/asset.ts";
import type { Problem } from "../diagnostics/problem.ts";
import { assignTags } from "./assignTags.ts";
import type { CompiledSite } from "./compiledSite.ts";
import { createManifest } from "./createManifest.ts";
import { checkUrlLinks } from "./links/checkUrlLinks.ts";
import { resolveNav } from "./navigation.ts";
import type { Published } from "./publishBody.ts";
import { publishDocuments } from "./publishDocuments.ts";
import type { SiteInputs } from "./siteInputs.ts";
import { homeProblem, lfsProblem, warnOfReplaced } from "./siteProblems.ts";

/** Assembles a site from its published documents: creates the manifest, collects bodies and assets, and checks links by URL. */
export function collectSite(inputs: SiteInputs): { site: CompiledSite; problems: Problem[] } {
  const { base, settings, tagAliases, lockedTags, pageSettings, external, statics, schedule } = inputs;
  const { icon, fonts, publishing, timeZone, leftOut, showsDrafts } = inputs;
  const documents = publishDocuments(inputs);
  const { posts, pages, notFound, introductions, replacing, lists, hidden, expired, scheduled } = documents;
  const listed = [...posts, ...pages];
  const all = notFound ? [...listed, notFound] : listed;
  const navigation = resolveNav(inputs.nav, {
    base,
    pageSources: pageSettings.pages,
    external,
    pages: [...introductions, ...listed],
  });
  const hasHome = pages.some(({ document }) => document.slug === "");
  const tags = assignTags(
    posts.map(({ document }) => document),
    tagAliases,
  );
  const site: CompiledSite = {
    base,
    manifest: createManifest({
      base,
      settings: {
        ...settings,
        ...(navigation.nav.length > 0 && { nav: navigation.nav }),
        ...(hasHome && { home: true }),
        ...(replacing.length > 0 && { pageUrls: replacing.map(({ slug }) => `/${slug}/`) }),
      },
      tags,
      posts,
      pages,
      notFound,
      isScheduled: documents.isScheduled,
    }),
    documents: new Map(listed.map(({ url, document }) => [url, document])),
    bodies: new Map(all.map(({ bodyPath, body }) => [bodyPath, body])),
    bodyKeys: new Map(all.map(({ bodyPath, bodyKey }) => [bodyPath, bodyKey])),
    assets: uniqueAssets(all),
    statics,
    icon,
    fonts,
    publishing,
    timeZone,
    hidden,
    ...(expired.length > 0 && { expired }),
    leftOut,
    future:
      schedule.hidesFuture || scheduled.length > 0 ? { files: scheduled, today: schedule.today } : undefined,
    lockedTags,
    showsDrafts,
  };
  return {
    site,
    problems: [
      ...documents.problems,
      ...checkUrlLinks(all, {
        base,
        lists: [
          ...lists.keys(),
          ...lockedTags,
          ...(publishing.redirects ?? []).flatMap(({ from }) => normalizeAlias(from) ?? []),
          ...[...tags.tags.map(({ slug }) => slug), ...tagAliases.keys()].map(paths.tag.href),
        ],
        external,
        others: inputs.linkedSources,
        files: statics.map(({ path }) => path),
      }),
      ...tags.problems,
      ...navigation.problems,
      ...homeProblem(pageSettings, hasHome),
      ...lfsProblem(all),
      ...warnOfReplaced(replacing, site),
    ],
  };
}

/** Returns the assets of all documents, without duplicate paths. */
function uniqueAssets(published: readonly Published[]): Asset[] {
  const assets = new Map(
    published.flatMap(({ document }) => document.assets.map((asset) => [asset.path, asset])),
  );
  return [...assets.values()];
}
