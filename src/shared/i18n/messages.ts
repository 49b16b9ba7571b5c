import { messages as en, type Messages } from "./en/messages.ts";
import { isKorean } from "./isKorean.ts";
import { messages as ko } from "./ko/messages.ts";

export type { Messages };

/**
 * Returns all messages in a language. In browsers, always returns those of the site's language: the build resolves the
 * imports of other languages to it.
 * @param language BCP 47 tag.
 */
export function messagesFor(language: string): Messages {
  return isKorean(language) ? ko : en;
}
