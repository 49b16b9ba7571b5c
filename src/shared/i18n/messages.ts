import { messages as en, type Messages } from "./en/messages.ts";
import { isKorean } from "./isKorean.ts";
import { messages as ko } from "./ko/messages.ts";

export type { Messages };

/**
 * Returns all messages in a language (BCP 47). In a browser always in the language of the site: the build resolves imports of all
 * others to it.
 */
export function messagesFor(language: string): Messages {
  return isKorean(language) ? ko : en;
}
