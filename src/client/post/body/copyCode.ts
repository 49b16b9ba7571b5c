import type { Messages } from "../../data/messages.ts";
import { copyText } from "../../sharing/copyText.ts";
import { createStatus } from "../../ui/createStatus.ts";

/**
 * Copies the code of a block and announces the result. If the Clipboard API fails, selects the code and copies the
 * selection. If this fails too, the selection remains, so that the reader can copy it.
 */
export async function copyCode(button: HTMLElement, messages: Messages): Promise<void> {
  const block = button.parentElement;
  const code = block?.querySelector("code");
  if (!block || !code) return;
  const announce = createStatus(block);
  announce((await copyCodeText(code)) ? messages.sharing.copied : messages.sharing.copyFailed("Ctrl+C, ⌘C"));
}

/**
 * Returns the text to copy, without footnote references. Includes deleted lines only if the code is a diff or has no
 * other text.
 */
export function textToCopy(code: HTMLElement): string {
  const copy = code.cloneNode(true) as HTMLElement;
  const isDiff = code.closest("[data-language=Diff]");
  for (const omitted of copy.querySelectorAll(isDiff ? "[data-footnote-ref]" : "del, [data-footnote-ref]"))
    omitted.remove();
  if (isDiff) return copy.textContent;
  return copy.textContent.replace(/\n$/, "") || code.textContent;
}

async function copyCodeText(code: HTMLElement): Promise<boolean> {
  if (await copyText(textToCopy(code))) return true;
  getSelection()?.selectAllChildren(code);
  return document.execCommand("copy");
}
