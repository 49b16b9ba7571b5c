import type { Messages } from "../../shared/i18n/messages.ts";
import { copyText } from "./copyText.ts";
import { createStatus } from "../ui/createStatus.ts";

/** Long enough to copy by hand what could not be. */
const REFUSED_MS = 60_000;

/** Copies a text and says so at the foot of the screen; where that is forbidden, shows it there. */
export async function copyAndAnnounce(text: string, messages: Messages): Promise<void> {
  const tell = createStatus(document.body);
  if (await copyText(text)) tell(messages.sharing.copied);
  else tell(messages.sharing.copyFailed(text), REFUSED_MS);
}
