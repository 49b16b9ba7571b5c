import { formatDay } from "../../../shared/content/calendarDay.ts";
import { messagesFor } from "../../../shared/i18n/messages.ts";
import type { CompiledSite } from "../compiledSite.ts";

/** ASCII, and common punctuation. Always included, so that a new title rarely needs new glyphs. */
const ALWAYS = `${String.fromCharCode(...Array.from({ length: 95 }, (_, index) => 32 + index))}\u00a0\u2060“”‘’–—…·•←→↑↓↗×−`;

/** Arguments for functions among the app's messages. Korean has a syllable with a final consonant and one without, which take different particles. */
const SAMPLES = { ko: ["2", "각", "가"], en: ["2"] };

/**
 * Returns every character that a site shows in its text font, once and sorted: those of published texts and of the app's messages. Code is left
 * out, since it has another font, and so are drafts, which a glyph could reveal.
 */
export function shownCharacters(site: Pick<CompiledSite, "manifest" | "bodies">): string {
  const { manifest } = site;
  const languages = [manifest.site, ...manifest.posts, ...manifest.pages].map(({ language }) => language);
  const isKorean = languages.some((language) => /^ko\b/i.test(language));
  const shown = new Set(
    ALWAYS + textsIn(messagesFor("en"), SAMPLES.en) + JSON.stringify(manifest).normalize("NFC"),
  );
  for (const text of readingText(site)) for (const character of text.normalize("NFC")) shown.add(character);
  if (isKorean)
    for (const character of textsIn(messagesFor("ko"), SAMPLES.ko) + formatDay("2025-01-22", "ko"))
      shown.add(character);
  return [...shown]
    .filter((character) => !/\p{Cc}/u.test(character))
    .toSorted()
    .join("");
}

/** Returns the text of each body without code. Font widths are compared by its letter frequencies. */
export function readingText({ bodies }: Pick<CompiledSite, "bodies">): string[] {
  return [...bodies.values()].map(({ html }) =>
    html.replace(/<(pre|code|kbd)\b[\s\S]*?<\/\1>/g, " ").replace(/<[^>]*>/g, " "),
  );
}

/** Returns every text among messages, with the results of their functions for samples. */
function textsIn(messages: unknown, samples: readonly string[]): string {
  if (typeof messages === "string") return messages;
  if (typeof messages === "function") {
    const messageFor = messages as (...samples: string[]) => unknown;
    return samples.map((sample) => textsIn(messageFor(sample, sample), samples)).join("");
  }
  if (typeof messages !== "object" || messages === null) return "";
  return Object.values(messages)
    .map((each) => textsIn(each, samples))
    .join("");
}
