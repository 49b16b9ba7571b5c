import {
  type Preferences,
  readPreferences,
  type Size,
  SIZES,
  THEMES,
} from "../../shared/preferences/preferences.ts";
import type { Messages } from "../data/messages.ts";
import { createButton } from "../ui/createButton.ts";

/** Text size for each value of `SIZES`, in percent of the browser's default. Must match `tokens.css`. */
const PERCENT: Record<Size, number> = { [-1]: 90, 0: 100, 1: 112.5, 2: 125, 3: 150 };

interface FormOptions {
  messages: Messages;
  settings: Preferences;
  /** Whether the reader can choose between two typefaces. */
  hasFaces: boolean;
  choose: (settings: Preferences) => void;
}

/** Creates the form of the preferences panel. On each change, calls `choose` with all preferences. */
export function createPreferencesForm({
  messages,
  settings,
  hasFaces,
  choose,
}: FormOptions): HTMLFormElement {
  const form = document.createElement("form");
  const percent = document.createElement("output");
  let size: Size = settings.size ?? 0;

  const show = () => {
    const at = SIZES.indexOf(size);
    percent.textContent = `${PERCENT[size]} %`;
    smaller.ariaDisabled = String(at === 0);
    larger.ariaDisabled = String(at === SIZES.length - 1);
  };
  const report = () => {
    show();
    const chosen = (name: string) => form.querySelector<HTMLInputElement>(`[name=${name}]:checked`)?.value;
    choose(readPreferences({ theme: chosen("theme"), face: chosen("face"), size }));
  };
  const step = (by: number) => {
    size = SIZES[SIZES.indexOf(size) + by] ?? size;
    report();
  };
  const smaller = createButton("−", () => step(-1), messages.preferences.smaller);
  const larger = createButton("+", () => step(1), messages.preferences.larger);
  const reset = createButton(messages.preferences.reset, () => {
    size = 0;
    for (const first of form.querySelectorAll<HTMLInputElement>("label:first-of-type > input"))
      first.checked = true;
    report();
  });
  reset.className = "m-reading-reset";
  form.addEventListener("change", report);
  form.addEventListener("submit", (event) => event.preventDefault());

  const sizes = createGroup(messages.preferences.size);
  sizes.className = "m-reading-sizes";
  sizes.append(smaller, percent, larger);
  form.append(
    createChoice({
      name: "theme",
      legend: messages.preferences.theme,
      values: ["system", ...THEMES],
      labels: messages.preferences.themes,
      chosen: settings.theme ?? "system",
    }),
    sizes,
    ...(hasFaces
      ? [
          createChoice({
            name: "face",
            legend: messages.preferences.font,
            values: ["sans", "serif"],
            labels: messages.preferences.fonts,
            chosen: settings.face ?? "sans",
          }),
        ]
      : []),
    reset,
  );
  show();
  return form;
}

interface Choice<Value extends string> {
  name: string;
  legend: string;
  values: readonly Value[];
  labels: Record<Value, string>;
  chosen: Value;
}

/** Creates a group of radio buttons. */
function createChoice<Value extends string>({ name, legend, values, labels, chosen }: Choice<Value>) {
  const choice = createGroup(legend);
  for (const value of values) {
    const label = document.createElement("label");
    const input = document.createElement("input");
    Object.assign(input, { type: "radio", name, value, checked: value === chosen });
    label.append(input, labels[value]);
    choice.append(label);
  }
  return choice;
}

function createGroup(legend: string): HTMLFieldSetElement {
  const group = document.createElement("fieldset");
  const title = document.createElement("legend");
  title.textContent = legend;
  group.append(title);
  return group;
}
