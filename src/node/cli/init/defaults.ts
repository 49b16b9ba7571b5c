import { basename } from "node:path";
import { cleanText } from "../../markdown/text/characters.ts";
import { languageByScript, parseLanguage, primaryLanguage } from "../../../shared/content/language.ts";

type Environment = Record<string, string | undefined>;

/** Title if the folder's name contains no text, such as that of the root of a disk. */
const FALLBACK_TITLE = "Blog";

/** Languages that {@link languageByScript} detects. A text in another script is in none of them. */
const LANGUAGES_WITH_SCRIPT = ["ko", "ja", "zh"];

/** Returns the default title of a site: the name of its folder with spaces, `My blog` for `my-blog`. */
export function titleOfFolder(folder: string): string {
  const words = toSingleLine(basename(folder).replace(/[-_]+/g, " "));
  return words === "" ? FALLBACK_TITLE : words.charAt(0).toUpperCase() + words.slice(1);
}

/** Returns a text as one line in NFC, without control characters and without spaces at its ends. */
export function toSingleLine(text: string): string {
  return cleanText(text).replace(/\s+/g, " ").trim().normalize("NFC");
}

/**
 * Returns the default language of a site. The script of existing posts takes precedence over the language of the system, and so does a Korean
 * title.
 * @param posts Text of the posts; empty if there are none.
 */
export function defaultLanguage(posts: string, title: string, env: Environment = process.env): string {
  const system = systemLanguage(env);
  if (posts === "") return languageByScript(title) === "ko" ? "ko" : system;
  const detected = languageByScript(posts);
  if (detected === undefined) {
    return LANGUAGES_WITH_SCRIPT.includes(primaryLanguage(system)) ? "en" : system;
  }
  return detected === primaryLanguage(system) ? system : detected;
}

/**
 * Returns the language of the system without its region, which matters only for Chinese: `ko`, `zh-TW`. The variables are those of POSIX, in
 * their order: https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap08.html
 */
function systemLanguage({ LC_ALL, LC_MESSAGES, LANG }: Environment): string {
  const tag =
    parseLanguage(LC_ALL || LC_MESSAGES || LANG || "") ??
    parseLanguage(new Intl.DateTimeFormat().resolvedOptions().locale) ??
    "en";
  const language = primaryLanguage(tag);
  return language === "zh" ? tag : language;
}

/** Returns the time zone of the system, such as `Asia/Seoul`; `UTC` if it is unknown. */
export function systemTimeZone(): string {
  // Node returns `undefined` if the environment variable TZ is invalid.
  return (new Intl.DateTimeFormat().resolvedOptions().timeZone as string | undefined) ?? "UTC";
}
