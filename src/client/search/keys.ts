/** Action of a key in the search box. */
export type BoxAction =
  "next" | "previous" | "nextGroup" | "previousGroup" | "open" | "openInTab" | "close" | "leaveScope";

/** The properties of a keyboard event that determine the action. */
export interface PressedKey {
  key: string;
  keyCode: number;
  /** Whether the key is held down. */
  repeat: boolean;
  isComposing: boolean;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
}

const ACTIONS: Record<string, BoxAction> = {
  ArrowDown: "next",
  ArrowUp: "previous",
  PageDown: "nextGroup",
  PageUp: "previousGroup",
  Enter: "open",
  Escape: "close",
};

/**
 * Returns the action of a key in the search box. Returns `undefined` if the key has no action, or during composition,
 * when the input method uses Enter, Escape and the arrow keys. Browsers may send such keys before or after the
 * composition events, with key code 229: https://www.w3.org/TR/uievents/#determine-keydown-keyup-keyCode.
 */
export function actionOf(pressed: PressedKey, isBoxEmpty: boolean): BoxAction | undefined {
  const { key, keyCode, repeat, isComposing, altKey, ctrlKey, metaKey, shiftKey } = pressed;
  if (isComposing || keyCode === 229 || altKey || shiftKey) return undefined;
  if (ctrlKey || metaKey) return key === "Enter" ? "openInTab" : undefined;
  // Holding Backspace must only delete text, not leave the scope after the last character.
  if (key === "Backspace") return isBoxEmpty && !repeat ? "leaveScope" : undefined;
  return ACTIONS[key];
}
