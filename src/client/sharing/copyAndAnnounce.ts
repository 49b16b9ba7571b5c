import type { Messages } from "../data/messages.ts";
import { copyText } from "./copyText.ts";
import { createStatus } from "../ui/createStatus.ts";

/** How long a text that could not be copied is shown, in milliseconds. Long enough to copy it by hand. */
const TEXT_SHOWN_MS = 60_000;

/**
 * Copies a text and announces this at the bottom of the screen. If the browser forbids copying, shows the text instead.
 */
export async function copyAndAnnounce(text: string, messages: Messages): Promise<void> {
  const announce = createStatus(document.body);
  if (await copyText(text)) announce(messages.sharing.copied);
  else announce(messages.sharing.copyFailed(text), TEXT_SHOWN_MS);
}
