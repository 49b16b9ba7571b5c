import { isKorean } from "../../shared/content/isKorean.ts";
import type { CoreMessages } from "../../shared/i18n/en/core.ts";
import type { Messages } from "../../shared/i18n/en/messages.ts";

export type { CoreMessages, Messages };

/** Messages of the app in one language. */
export interface LanguageMessages {
  language: "ko" | "en";
  /** Messages that the code of every page needs. */
  core: CoreMessages;
  /** Loads the messages of all features. */
  load(): Promise<{ messages: Messages }>;
}

interface AddedLanguage extends LanguageMessages {
  /** All messages; `undefined` until they are loaded. */
  messages?: Messages;
}

const languages: AddedLanguage[] = [];

/** Adds the messages of a language. A browser has only those of the site's language; the prerender has all languages. */
export function addLanguage(messages: LanguageMessages): void {
  languages.push({ ...messages });
}

/**
 * Returns the messages that the scripts of every page need. In browsers, these are in the site's language.
 * @param language BCP 47 tag.
 */
export function coreMessagesFor(language: string): CoreMessages {
  return messagesIn(language).core;
}

/**
 * Returns all messages. Only code that {@link withMessages} loaded may call this function.
 * @param language BCP 47 tag.
 */
export function loadedMessages(language: string): Messages {
  return messagesIn(language).messages as Messages;
}

/** Imports code that uses {@link loadedMessages}, and loads the messages at the same time. */
export async function withMessages<Code>(code: Promise<Code>): Promise<Code> {
  const load = async (language: AddedLanguage) => (language.messages ??= (await language.load()).messages);
  const [loaded] = await Promise.all([code, ...languages.map(load)]);
  return loaded;
}

function messagesIn(language: string): AddedLanguage {
  const key = isKorean(language) ? "ko" : "en";
  return languages.find((each) => each.language === key) ?? (languages[0] as AddedLanguage);
}
