import type { Messages } from "../../shared/i18n/messages.ts";
import { copyText } from "./copyText.ts";
import { createStatus } from "../ui/createStatus.ts";

/** How long the text is shown if it cannot be copied: long enough to copy it by hand. */
const TEXT_SHOWN_MS = 60_000;

/** Copies a text and announces it at the bottom of the screen; if copying is forbidden, shows the text there. */
export async function copyAndAnnounce(text: string, messages: Messages): Promise<void> {
  const announce = createStatus(document.body);
  if (await copyText(text)) announce(messages.sharing.copied);
  else announce(messages.sharing.copyFailed(text), TEXT_SHOWN_MS);
}
