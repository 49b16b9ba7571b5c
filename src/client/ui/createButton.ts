/**
 * Creates a button.
 * @param label Its text.
 * @param name Its accessible name, if the label is a symbol.
 */
export function createButton(label: string, press: () => void, name?: string): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = label;
  if (name !== undefined) button.setAttribute("aria-label", name);
  button.addEventListener("click", press);
  return button;
}
