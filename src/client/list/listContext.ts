import { useMemo } from "react";
import { type Messages, messagesFor } from "../../shared/i18n/messages.ts";
import { type Setting, useSetting } from "../data/shell.ts";

/** What every part of a list needs; its messages are those of all features. */
export interface ListSetting extends Setting {
  messages: Messages;
}

export function useListSetting(): ListSetting {
  const setting = useSetting();
  return useMemo(() => ({ ...setting, messages: messagesFor(setting.language) }), [setting]);
}
