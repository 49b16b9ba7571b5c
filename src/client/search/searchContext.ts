import { useMemo } from "react";
import { type Messages, messagesFor } from "../../shared/i18n/messages.ts";
import { type Setting, useSetting } from "../data/shell.ts";

/** Language, base path and messages of the search. */
export interface SearchSetting extends Setting {
  messages: Messages;
}

/** Returns the setting for a search outside of the router, in the dialog. */
export function searchSetting({ language, base }: Pick<Setting, "language" | "base">): SearchSetting {
  return { language, base, messages: messagesFor(language) };
}

/** Returns the setting of the current page. */
export function useSearchSetting(): SearchSetting {
  const { language, base } = useSetting();
  return useMemo(() => searchSetting({ language, base }), [language, base]);
}
