/**
 * Labels of keys for which the capitalized name is not used. The names are those of
 * https://facelessuser.github.io/pymdown-extensions/extensions/keys/.
 */
const LABELS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ctrl: "Ctrl",
    control: "Ctrl",
    del: "Del",
    delete: "Del",
    ins: "Ins",
    insert: "Ins",
    esc: "Esc",
    escape: "Esc",
    cmd: "⌘",
    command: "⌘",
    opt: "Option",
    win: "Win",
    windows: "Win",
    return: "Enter",
    spacebar: "Space",
    bksp: "Backspace",
    pgup: "Page Up",
    pgdn: "Page Down",
    plus: "+",
    minus: "-",
    equal: "=",
    comma: ",",
    period: ".",
    slash: "/",
    backslash: "\\",
    semicolon: ";",
    colon: ":",
    quote: "'",
    grave: "`",
    backtick: "`",
    tilde: "~",
    pipe: "|",
    "bracket-left": "[",
    "bracket-right": "]",
    up: "↑",
    "arrow-up": "↑",
    down: "↓",
    "arrow-down": "↓",
    left: "←",
    "arrow-left": "←",
    right: "→",
    "arrow-right": "→",
    prtsc: "Print Screen",
  }),
);

/** Keys without a special label: letters, digits, function keys, and names such as `page-up`. */
const NAMED =
  /^(?:[a-z\d]|f(?:\d|1\d|2[0-4])|num\d|alt|shift|meta|super|fn|tab|enter|space|backspace|home|end|option|page-(?:up|down)|caps-lock|num-lock|scroll-lock|print-screen|pause|break|menu|(?:left|right)-(?:ctrl|control|alt|shift)|hangul|한\/영|한자)$/;

/**
 * Returns the label of a key, such as `Ctrl` for `ctrl`, `Page Up` for `page-up` or `한/영` for `"한/영"`; `undefined` if the key is unknown.
 */
export function labelOfKey(name: string): string | undefined {
  if (name.startsWith('"')) return name.slice(1, -1);
  const lower = name.toLowerCase();
  const label = LABELS.get(lower);
  if (label || !NAMED.test(lower)) return label;
  return lower.replace(/(?:^|-)(\p{L})/gu, (_, letter: string) => ` ${letter.toUpperCase()}`).trim();
}
