/** A tag of HTML or JSX. */
export interface TemplateTag {
  name: string;
  isClosing: boolean;
  /** Whether the tag closes itself, as in `<Foo />`. */
  isSelfClosing: boolean;
  /** Index after the `>` of the tag. */
  end: number;
  /** Values as in the source, with their quotes or braces; `true` for an attribute without a value. */
  attributes: ReadonlyMap<string, string | true>;
}

/** Number of UTF-16 units after which no further attribute is read; also the maximum length of a value. */
const MAX_LENGTH = 4000;

const NAME = /<(\/?)([A-Za-z][\w.-]*)(?=[\s/>])/y;
const ATTRIBUTE = /\s*(?:(\/?>)|([^\s"'<>/={}]+)(\s*=\s*)?|(\{))/y;
const QUOTED = /"[^"]*"|'[^']*'|[^\s"'=<>`{}]+/y;

/** Parses the tag whose `<` is at `start`; returns `undefined` if no tag begins there. */
export function readTag(text: string, start: number): TemplateTag | undefined {
  NAME.lastIndex = start;
  const named = NAME.exec(text);
  if (!named) return undefined;
  const [, slash, name = ""] = named;
  const attributes = new Map<string, string | true>();
  let at = NAME.lastIndex;
  while (at < start + MAX_LENGTH) {
    ATTRIBUTE.lastIndex = at;
    const match = ATTRIBUTE.exec(text);
    if (!match) return undefined;
    at = ATTRIBUTE.lastIndex;
    const [, close, key, equals, brace] = match;
    if (close) return { name, isClosing: slash === "/", isSelfClosing: close === "/>", end: at, attributes };
    const from = brace ? at - 1 : at;
    if (key && !equals) attributes.set(key, true);
    else {
      const end = text[from] === "{" ? endOfBraces(text, from) : endOfQuoted(text, from);
      if (end === undefined) return undefined;
      if (key) attributes.set(key, text.slice(from, end));
      at = end;
    }
  }
  return undefined;
}

/** Returns the value of an attribute, without quotes or braces, if it is a string or a number, as in `"a"`, `{"a"}` or `{120}`. */
export function argumentText(value: string | true | undefined): string | undefined {
  if (value === undefined || value === true) return undefined;
  const inner = value.startsWith("{") ? value.slice(1, -1).trim() : value;
  if (/^(["'`])[^"'`]*\1$/.test(inner) && !inner.includes("${")) return inner.slice(1, -1);
  return value.startsWith("{") && !/^\d+$/.test(inner) ? undefined : inner;
}

function endOfQuoted(text: string, start: number): number | undefined {
  QUOTED.lastIndex = start;
  return QUOTED.test(text) && QUOTED.lastIndex - start < MAX_LENGTH ? QUOTED.lastIndex : undefined;
}

/** Returns the index after the closing brace that matches the opening brace at `start`. */
function endOfBraces(text: string, start: number): number | undefined {
  let depth = 0;
  let quote = "";
  for (let at = start; at < Math.min(text.length, start + MAX_LENGTH); at++) {
    const character = text[at] ?? "";
    if (quote) {
      if (character === "\\") at++;
      else if (character === quote) quote = "";
    } else if (`"'\``.includes(character)) quote = character;
    else if (character === "{") depth++;
    else if (character === "}" && --depth === 0) return at + 1;
  }
  return undefined;
}
