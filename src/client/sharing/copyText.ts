/** Puts a text on the clipboard; false where the browser forbids it, or the page did not come by a secure way and there is none. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
