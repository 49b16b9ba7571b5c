/**
 * Creates a button.
 * @param label Visible text of the button.
 * @param name Accessible name of the button. Needed if the label is a symbol.
 */
export function createButton(label: string, press: () => void, name?: string): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = label;
  if (name !== undefined) button.setAttribute("aria-label", name);
  button.addEventListener("click", press);
  return button;
}
