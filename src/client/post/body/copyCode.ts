import type { Messages } from "../../../shared/i18n/messages.ts";
import { copyText } from "../../sharing/copyText.ts";
import { createStatus } from "../../ui/createStatus.ts";

/** Copies the code of a block without deleted lines. If copying is forbidden, selects the code, so that the reader can copy it. */
export async function copyCode(button: HTMLElement, messages: Messages): Promise<void> {
  const block = button.parentElement;
  const code = block?.querySelector("code");
  if (!block || !code) return;
  const tell = createStatus(block);
  tell((await copy(code)) ? messages.sharing.copied : messages.sharing.copyFailed("Ctrl+C, ⌘C"));
}

/** Returns the text to copy, without footnote references. Deleted lines are part of it only in a diff. */
export function textToCopy(code: HTMLElement): string {
  const kept = code.cloneNode(true) as HTMLElement;
  const isDiff = code.closest("[data-language=Diff]");
  for (const left of kept.querySelectorAll(isDiff ? "[data-footnote-ref]" : "del, [data-footnote-ref]"))
    left.remove();
  if (isDiff) return kept.textContent;
  return kept.textContent.replace(/\n$/, "") || code.textContent;
}

async function copy(code: HTMLElement): Promise<boolean> {
  if (await copyText(textToCopy(code))) return true;
  getSelection()?.selectAllChildren(code);
  return document.execCommand("copy");
}
