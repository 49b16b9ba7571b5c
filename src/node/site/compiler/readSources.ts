import { readSiteFonts } from "../../assets/fonts/readSiteFonts.ts";
import { readIcon } from "../../assets/icons/readIcon.ts";
import { publishingOf } from "../../config/publishing.ts";
import { readSettings } from "../../config/readSettings.ts";
import { resolveBase } from "../../config/resolveBase.ts";
import { limitOf, limitTime } from "../../content/compile/limitTime.ts";
import { sharedDefaults } from "../../content/folderDefaults.ts";
import { readContent, readSettingsFile } from "../../content/readContent.ts";
import type { readSource } from "../../files/readSource.ts";
import { SETTINGS_FILE } from "../../files/settingsFile.ts";
import { detectDialects } from "../../markdown/dialects/detectDialects.ts";
import { readRules } from "../headingRules/readRules.ts";
import { readLockFile } from "../permalinkLock/readLockFile.ts";
import { readStatics } from "../statics/staticFiles.ts";

export interface ReadOptions {
  contentFolder: string;
  /** Overrides `url` in `site.yaml`, including its path. */
  siteUrl: string | undefined;
  /** Base path of the site. Default: the path of its URL. */
  base: string | undefined;
  /** Reads a source file, perhaps from memory. Default: reads it from disk at every call. */
  read?: typeof readSource | undefined;
}

/** The result of {@link readSources}. */
export type SiteSources = Awaited<ReturnType<typeof readSources>>;

/** Reads all sources of a site: settings, posts, pages, icon, fonts, permalink lock and static files. */
export async function readSources({ contentFolder, siteUrl, base, read }: ReadOptions) {
  const settingsFile = await readSettingsFile(contentFolder);
  const config = limitTime(() => readSettings(settingsFile, siteUrl), limitOf(SETTINGS_FILE));
  const { settings, lines } = config;
  const publishing = publishingOf(settings);
  const content = await readContent(contentFolder, settings.posts, settings.pages, read);
  const defaults = limitTime(
    () => sharedDefaults(content, settings.defaults),
    limitOf([...content.folderDefaults, ...content.authors].map(({ path }) => path).join(", ")),
  );
  const icon = await readIcon({ contentFolder, file: publishing.favicon, line: lines.get("favicon") ?? 1 });
  const fonts = await readSiteFonts({ contentFolder, fonts: publishing.fonts });
  const found = await detectDialects(contentFolder);
  const dialects = settings.dialect ?? found.map(({ dialect }) => dialect);
  const lock = await readLockFile(contentFolder);
  const statics = await readStatics(contentFolder, settings.static);
  return {
    hasSettings: settingsFile !== undefined,
    config,
    base: resolveBase({ siteUrl: settings.url, base }),
    publishing,
    content,
    defaults,
    icon,
    fonts,
    detected: settings.dialect ? [] : found,
    dialects,
    headingRules: settings.anchors ?? (await readRules(contentFolder, dialects, found)),
    lock,
    statics,
  };
}

/** Returns the language that `site.yaml` sets; `undefined` if it sets none. */
export function writtenLanguage({ settings, lines }: SiteSources["config"]): string | undefined {
  return lines.has("language") ? settings.language : undefined;
}
