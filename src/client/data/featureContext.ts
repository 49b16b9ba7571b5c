import { useMemo } from "react";
import { type Messages, loadedMessages } from "./messages.ts";
import { type PageContext, usePageContext } from "./shell.ts";

/** Language, base path and the messages of all features. Used by components whose code is loaded on demand. */
export interface FeatureContext extends PageContext {
  messages: Messages;
}

/** Creates the context from a language and a base path. The search dialog calls it directly, because the dialog is outside the router. */
export function createFeatureContext({
  language,
  base,
}: Pick<PageContext, "language" | "base">): FeatureContext {
  return { language, base, messages: loadedMessages(language) };
}

/** Returns the context of the current page, memoized. */
export function useFeatureContext(): FeatureContext {
  const { language, base } = usePageContext();
  return useMemo(() => createFeatureContext({ language, base }), [language, base]);
}
