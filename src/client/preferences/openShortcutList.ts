import type { ComfortWords } from "../../shared/i18n/comfortWords.ts";
import { adoptStyles } from "../ui/adoptStyles.ts";
import preferencesCss from "./preferences.css?inline";

/** The keys of the app, by what they do. */
const KEYS: readonly (readonly [keyof ComfortWords["keyNames"], readonly string[]])[] = [
  ["search", ["/", "Ctrl K"]],
  ["next", ["n"]],
  ["previous", ["p"]],
  ["theme", ["t"]],
  ["keys", ["?"]],
];

/** Shows which keys there are. */
export function openShortcutList(words: ComfortWords): void {
  const unadopt = adoptStyles(preferencesCss);
  const dialog = document.createElement("dialog");
  dialog.className = "maru-keys";
  dialog.lang = document.querySelector("header")?.lang ?? "";
  dialog.setAttribute("aria-labelledby", "maru-keys-title");
  const title = document.createElement("h2");
  title.id = "maru-keys-title";
  title.textContent = words.keys;
  const list = document.createElement("dl");
  for (const [name, keys] of KEYS) {
    const signs = document.createElement("dt");
    signs.append(
      ...keys.map((key) => {
        const sign = document.createElement("kbd");
        sign.textContent = key;
        return sign;
      }),
    );
    const meaning = document.createElement("dd");
    meaning.textContent = words.keyNames[name];
    list.append(signs, meaning);
  }
  const close = document.createElement("button");
  close.type = "button";
  close.textContent = words.closeKeys;
  close.addEventListener("click", () => dialog.close());
  dialog.append(title, list, close);
  dialog.addEventListener("click", ({ target }) => target === dialog && dialog.close());
  dialog.addEventListener("close", () => {
    dialog.remove();
    unadopt();
  });
  document.body.append(dialog);
  dialog.showModal();
}
