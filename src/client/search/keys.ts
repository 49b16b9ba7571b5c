/** What a key does in the box. */
export type BoxAction =
  "next" | "previous" | "nextGroup" | "previousGroup" | "open" | "openInTab" | "close" | "leaveScope";

export interface PressedKey {
  key: string;
  keyCode: number;
  /** Whether it is held down. */
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
 * What a key in the box asks for; nothing while an input method composes, whose own keys Enter, Escape and the arrows are then. 229 is
 * what browsers tell of such a key before or behind the composition: https://www.w3.org/TR/uievents/#determine-keydown-keyup-keyCode.
 */
export function actionOf(pressed: PressedKey, isBoxEmpty: boolean): BoxAction | undefined {
  const { key, keyCode, repeat, isComposing, altKey, ctrlKey, metaKey, shiftKey } = pressed;
  if (isComposing || keyCode === 229 || altKey || shiftKey) return undefined;
  if (ctrlKey || metaKey) return key === "Enter" ? "openInTab" : undefined;
  // Held down, it is to delete what is typed and no more.
  if (key === "Backspace") return isBoxEmpty && !repeat ? "leaveScope" : undefined;
  return ACTIONS[key];
}
