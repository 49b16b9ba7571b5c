import { formatDay } from "../../../shared/content/calendarDay.ts";
import { isKorean } from "../../../shared/content/isKorean.ts";
import { messagesFor } from "../../../shared/i18n/messages.ts";
import type { CompiledSite } from "../compiledSite.ts";

/** Printable ASCII and common punctuation. Always included, so that a new title rarely requires a new font file. */
const ALWAYS = `${String.fromCharCode(...Array.from({ length: 95 }, (_, index) => 32 + index))}\u00a0\u2060“”‘’–—…·•←→↑↓↗×−`;

/**
 * Sample arguments for interface messages that are functions. `각` ends with a consonant and `가` with a vowel, since Korean particles
 * depend on this.
 */
const SAMPLES = { ko: ["2", "각", "가"], en: ["2"] };

/**
 * Returns the characters that a site shows in its text font, sorted and without duplicates. They come from the manifest, the bodies and
 * interface messages. Excludes code in bodies, which has another font.
 */
export function shownCharacters(site: Pick<CompiledSite, "manifest" | "bodies">): string {
  const { manifest } = site;
  const languages = [manifest.site, ...manifest.posts, ...manifest.pages].map(({ language }) => language);
  const shown = new Set(
    ALWAYS + textsIn(messagesFor("en"), SAMPLES.en) + JSON.stringify(manifest).normalize("NFC"),
  );
  for (const text of readingText(site)) for (const character of text.normalize("NFC")) shown.add(character);
  if (languages.some(isKorean))
    for (const character of textsIn(messagesFor("ko"), SAMPLES.ko) + formatDay("2025-01-22", "ko"))
      shown.add(character);
  return [...shown]
    .filter((character) => !/\p{Cc}/u.test(character))
    .toSorted()
    .join("");
}

/** Returns the text of each body, without code. Its letter frequencies are used to compare font widths. */
export function readingText({ bodies }: Pick<CompiledSite, "bodies">): string[] {
  return [...bodies.values()].map(({ html }) =>
    html.replace(/<(pre|code|kbd)\b[\s\S]*?<\/\1>/g, " ").replace(/<[^>]*>/g, " "),
  );
}

/** Returns all texts of interface messages, joined. Messages that are functions are called with each sample. */
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
