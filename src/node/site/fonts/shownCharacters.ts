import { formatDay } from "../../../shared/content/calendarDay.ts";
import * as english from "../../../shared/i18n/en.ts";
import * as korean from "../../../shared/i18n/ko.ts";
import type { CompiledSite } from "../compiledSite.ts";

/** ASCII, and the punctuation of the app and of typing: a title of tomorrow needs no new glyph for its digits. */
const ALWAYS = `${String.fromCharCode(...Array.from({ length: 95 }, (_, index) => 32 + index))}\u00a0\u2060“”‘’–—…·•←→↑↓↗×−`;

/** What the app's sentences may be about; in Korean with a last sound and without one, by which particles are chosen. */
const SAMPLES = { ko: ["2", "각", "가"], en: ["2"] };

/**
 * Every character that a site shows in its own face, once and in order: of what is published, and of what the app says. Code has a face
 * of its own. Derived from the manifest and its bodies, so that no glyph tells of a draft.
 */
export function shownCharacters(site: Pick<CompiledSite, "manifest" | "bodies">): string {
  const { manifest } = site;
  const languages = [manifest.site, ...manifest.posts, ...manifest.pages].map(({ language }) => language);
  const isKorean = languages.some((language) => /^ko\b/i.test(language));
  const shown = new Set(ALWAYS + wordsIn(english, SAMPLES.en) + JSON.stringify(manifest).normalize("NFC"));
  for (const text of readingText(site)) for (const character of text.normalize("NFC")) shown.add(character);
  if (isKorean)
    for (const character of wordsIn(korean, SAMPLES.ko) + formatDay("2025-01-22", "ko")) shown.add(character);
  return [...shown]
    .filter((character) => !/\p{Cc}/u.test(character))
    .toSorted()
    .join("");
}

/** The running text of every body, in the order of their files: by its letters widths are compared. */
export function readingText({ bodies }: Pick<CompiledSite, "bodies">): string[] {
  return [...bodies.values()].map(({ html }) =>
    html.replace(/<(pre|code|kbd)\b[\s\S]*?<\/\1>/g, " ").replace(/<[^>]*>/g, " "),
  );
}

/** Every text among the words of a language, and what those made of others say of samples. */
function wordsIn(words: unknown, samples: readonly string[]): string {
  if (typeof words === "string") return words;
  if (typeof words === "function") {
    const say = words as (...about: string[]) => unknown;
    return samples.map((sample) => wordsIn(say(sample, sample), samples)).join("");
  }
  if (typeof words !== "object" || words === null) return "";
  return Object.values(words)
    .map((each) => wordsIn(each, samples))
    .join("");
}
