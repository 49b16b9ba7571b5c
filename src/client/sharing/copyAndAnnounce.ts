import type { CopyWords } from "../../shared/i18n/copyWords.ts";
import { copyText } from "./copyText.ts";
import { createStatus } from "../ui/createStatus.ts";

/** Long enough to copy by hand what could not be. */
const REFUSED_MS = 60_000;

/** Copies a text and says so at the foot of the screen; where that is forbidden, shows it there. */
export async function copyAndAnnounce(text: string, words: CopyWords): Promise<void> {
  const tell = createStatus(document.body);
  if (await copyText(text)) tell(words.copied);
  else tell(words.copyFailed(text), REFUSED_MS);
}
