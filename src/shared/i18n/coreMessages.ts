import { core as en, type CoreMessages } from "./en/core.ts";
import { isKorean } from "../content/isKorean.ts";
import { core as ko } from "./ko/core.ts";

export type { CoreMessages };

/**
 * Returns the messages that the scripts of every page need, in a language. Code that the browser loads later uses
 * `messagesFor`, which returns all messages.
 * @param language BCP 47 tag.
 */
export function coreMessagesFor(language: string): CoreMessages {
  return isKorean(language) ? ko : en;
}
