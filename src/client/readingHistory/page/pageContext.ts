import { useMemo } from "react";
import { type Messages, messagesFor } from "../../../shared/i18n/messages.ts";
import { type Setting, useSetting } from "../../data/shell.ts";

/** Language, base path and messages of the page about stored data. */
export interface HistoryPageContext extends Setting {
  messages: Messages;
}

/** Returns the context of the current page. */
export function usePageContext(): HistoryPageContext {
  const { language, base } = useSetting();
  return useMemo(() => ({ language, base, messages: messagesFor(language) }), [language, base]);
}
