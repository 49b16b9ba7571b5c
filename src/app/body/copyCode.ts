import type { Words } from "../../model/words/words.ts";

/** How long the outcome is shown. */
const SHOWN_MS = 4_000;

/** Copies the code of a block, without the lines it removes; where that is forbidden, selects it for the reader's own keys. */
export async function copyCode(button: HTMLElement, words: Words): Promise<void> {
  const block = button.parentElement;
  const code = block?.querySelector("code");
  if (!block || !code) return;
  const tell = createStatus(block);
  tell((await copy(code)) ? words.copied : words.copyFailed("Ctrl+C, ⌘C"));
}

/** What there is to copy: a diff's lines all belong to it, elsewhere those removed are gone. */
export function textToCopy(code: HTMLElement): string {
  if (code.closest("[data-language=Diff]")) return code.textContent;
  const kept = code.cloneNode(true) as HTMLElement;
  for (const removed of kept.querySelectorAll("del")) removed.remove();
  return kept.textContent.replace(/\n$/, "") || code.textContent;
}

async function copy(code: HTMLElement): Promise<boolean> {
  try {
    // Throws where the page did not come by a secure way, and there is none.
    await navigator.clipboard.writeText(textToCopy(code));
    return true;
  } catch {
    getSelection()?.selectAllChildren(code);
    return document.execCommand("copy");
  }
}

/** A place for the outcome beside the button; it stands there before it says something, or it would not be announced. */
function createStatus(block: HTMLElement): (outcome: string) => void {
  const status = block.querySelector("output") ?? block.appendChild(document.createElement("output"));
  status.textContent = "";
  return (outcome) => {
    setTimeout(() => (status.textContent = outcome), 100);
    setTimeout(() => status.textContent === outcome && status.remove(), SHOWN_MS);
  };
}
