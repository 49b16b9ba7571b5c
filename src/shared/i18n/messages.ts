import { messages as en, type Messages } from "./en/messages.ts";
import { isKorean } from "../content/isKorean.ts";
import { messages as ko } from "./ko/messages.ts";

export type { Messages };

/**
 * Returns all messages in a language. In browsers, always returns the messages of the site's language, because the
 * build replaces the imports of other languages with that language.
 * @param language BCP 47 tag.
 */
export function messagesFor(language: string): Messages {
  return isKorean(language) ? ko : en;
}
