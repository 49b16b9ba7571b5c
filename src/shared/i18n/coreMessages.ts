import { core as en, type CoreMessages } from "./en/core.ts";
import { isKorean } from "./isKorean.ts";
import { core as ko } from "./ko/core.ts";

export type { CoreMessages };

/**
 * Returns the messages in a language that the scripts of every page need. Only code that loads later uses `messagesFor`.
 * @param language BCP 47 tag.
 */
export function coreMessagesFor(language: string): CoreMessages {
  return isKorean(language) ? ko : en;
}
