import { core as en, type CoreMessages } from "./en/core.ts";
import { isKorean } from "./isKorean.ts";
import { core as ko } from "./ko/core.ts";

export type { CoreMessages };

/** Returns the messages of the code that every page loads first, in a language (BCP 47). All other code uses `messagesFor`. */
export function coreMessagesFor(language: string): CoreMessages {
  return isKorean(language) ? ko : en;
}
