import { encodePath } from "../../../shared/urls/splitUrl.ts";
import { flagOf, valueAt } from "../../content/frontMatter/value.ts";
import { type MigratedSite, type MigrationResult, baseOf, settingsOf, urlSettingOf } from "../migration.ts";
import { mapUrls } from "./urlMap.ts";
import { readHugoConfig, textIn, valueIn } from "./config.ts";
import { readHugoContent } from "./content.ts";
import { type HugoLanguage, languagesOf } from "./languages.ts";
import { hugoNav } from "./menus.ts";
import { contentNotes } from "./notes.ts";
import { collectionsOf, postsSetting } from "./posts.ts";
import { hugoRedirects } from "./redirects.ts";
import { reportHugoKeys } from "./reportHugoKeys.ts";
import { sectionFolders } from "./sections.ts";
import { authorOf, hasHugoMath, languageOf, pagerSizeOf, staticOf } from "./siteSettings.ts";

/** Converts Hugo's configuration, in one file or in `config/`, and computes the addresses of the old site. */
export async function readHugo(site: MigratedSite): Promise<MigrationResult> {
  const { config: whole, problems } = await readHugoConfig(site);
  const languages = languagesOf(whole);
  const [main] = languages as [HugoLanguage];
  const { config, contentDir } = main;
  const content = await readHugoContent(languages, site);
  const sections = sectionFolders(content);
  const collections = collectionsOf(content, languages, sections);
  const posts = postsSetting(collections, contentDir);
  const slugs = flagOf(valueAt(config, "disablePathToLower")) ? "hugo-cased" : "hugo";
  const language = languageOf(config);
  const base = baseOf(textIn(config, "baseURL"));

  const today = new Date().toISOString().slice(0, 10);
  const urls = mapUrls({
    content,
    languages,
    sections,
    collections,
    pages: contentDir,
    slugs,
    language,
    today,
  });
  const { nav, lost } = hugoNav(config, { ...urls, pages: urls.published, base: base ?? "/" });
  return {
    engine: "Hugo",
    settings: settingsOf({
      title: textIn(config, "title"),
      description: textIn(config, "params", "description"),
      author: authorOf(config),
      language,
      url: urlSettingOf(textIn(config, "baseURL")),
      timeZone: textIn(config, "timeZone"),
      postsPerPage: pagerSizeOf(config),
      ...posts,
      slugs,
      pages: collections.length > 0 ? contentDir : undefined,
      nav,
      redirects: hugoRedirects(urls.redirects, urls.taken),
      static: staticOf(config, site),
      // Path of Hugo's feed: https://gohugo.io/templates/rss/
      feeds: { aliases: ["index.xml"] },
      future: flagOf(valueAt(config, "buildFuture")) ? undefined : "hide",
      updated: flagOf(valueAt(config, "enableGitInfo")) ? "git" : undefined,
      breaks: flagOf(valueIn(config, "markup", "goldmark", "renderer", "hardWraps")) || undefined,
      math: hasHugoMath(config) || undefined,
    }),
    notes: [
      ...problems.map(
        ({ file, line, message }) => `${file}:${line}: ${message}; the file is not carried over`,
      ),
      ...contentNotes({ content, languages, collections, lostMenu: lost }),
    ],
    keys: reportHugoKeys(whole),
    formerUrls: urls.former.map(encodePath),
    base,
  };
}
