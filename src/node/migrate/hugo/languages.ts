import { flagOf, isMapping, type Mapping, textsOf, valueAt } from "../../content/frontMatter/value.ts";
import { trimSlashes } from "../../config/contentPath.ts";
import { merge, textIn, valueIn } from "./config.ts";

/** A language of a site. */
export interface HugoLanguage {
  /** Key of the language, in lower case, such as `ko` in `about.ko.md`. */
  key: string;
  isDefault: boolean;
  /** The site's configuration, overridden by that of the language. */
  config: Mapping;
  /** Path of its content, relative to the site. */
  contentDir: string;
  /** First segment of its addresses; `""` for the language at the root. */
  prefix: string;
}

/**
 * Returns the languages of a site. The default language is the first.
 *
 * Source: https://gohugo.io/configuration/languages/
 */
export function languagesOf(config: Mapping): HugoLanguage[] {
  const main = textIn(config, "defaultContentLanguage")?.toLowerCase() ?? "en";
  const inSubfolder = flagOf(valueAt(config, "defaultContentLanguageInSubdir")) ?? false;
  const written = valueAt(config, "languages");
  const disabled = new Set(textsOf(valueAt(config, "disableLanguages"))?.map((key) => key.toLowerCase()));
  const all = (isMapping(written) ? written.entries : []).flatMap(({ key, value }) => {
    const isOff = disabled.has(key.toLowerCase()) || flagOf(valueAt(value, "disabled")) === true;
    return isMapping(value) && !isOff ? [{ key: key.toLowerCase(), own: value }] : [];
  });
  const named = all.some(({ key }) => key === main) ? all : [{ key: main, own: { entries: [] } }, ...all];
  const isMultilingual = named.length > 1;
  const languages = named.map(({ key, own }) => {
    const isDefault = key === main;
    const merged = merge(config, own);
    return {
      key,
      isDefault,
      config: merged,
      contentDir: contentDirOf(merged, key),
      prefix: isMultilingual && (!isDefault || inSubfolder) ? key : "",
    };
  });
  return languages.toSorted((a, b) => Number(b.isDefault) - Number(a.isDefault));
}

/** Returns the folder of a language's content: that of a mount, which overrides `contentDir`. */
function contentDirOf(config: Mapping, language: string): string {
  const mounts = valueIn(config, "module", "mounts");
  const mount = (Array.isArray(mounts) ? mounts : []).find(
    (each) =>
      textIn(each, "target") === "content" &&
      [undefined, language].includes(textIn(each, "lang")?.toLowerCase()),
  );
  return trimSlashes(textIn(mount, "source") ?? textIn(config, "contentDir") ?? "content");
}
