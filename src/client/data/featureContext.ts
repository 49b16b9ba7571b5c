import { useMemo } from "react";
import { type Messages, messagesFor } from "../../shared/i18n/messages.ts";
import { type PageContext, usePageContext } from "./shell.ts";

/** Language, base path and the messages of all features. Used by components whose code is not part of the first page's code. */
export interface FeatureContext extends PageContext {
  messages: Messages;
}

/** Returns the context for a language and a base path, for code outside the router: the search dialog. */
export function createFeatureContext({
  language,
  base,
}: Pick<PageContext, "language" | "base">): FeatureContext {
  return { language, base, messages: messagesFor(language) };
}

/** Returns the context of the current page. */
export function useFeatureContext(): FeatureContext {
  const { language, base } = usePageContext();
  return useMemo(() => createFeatureContext({ language, base }), [language, base]);
}
