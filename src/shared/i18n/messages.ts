import { messages as en, type Messages } from "./en/messages.ts";
import { isKorean } from "./isKorean.ts";
import { messages as ko } from "./ko/messages.ts";

export type { Messages };

/** Returns the messages in a language. In a browser that is always the language of the site: the build resolves all others to it. */
export function messagesFor(language: string): Messages {
  return isKorean(language) ? ko : en;
}
