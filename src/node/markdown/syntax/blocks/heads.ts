/** The parsed first line of a block. */
export type Head =
  | { block: "callout"; kind: string; isFolded: boolean; isOpen: boolean }
  | { block: "fence"; colons: number; kind: string }
  | { block: "tab"; isFirst: boolean; isChosen: boolean };

/**
 * A parsed first line, and the range of its title in the line. Without a range, a callout has its default title; an empty range hides the
 * title.
 */
export interface HeadLine {
  head: Head;
  title: readonly [start: number, end: number] | undefined;
}

/**
 * Callouts of Python-Markdown, such as `!!! note inline end "Title"`, `??? note` or `???+ "Title"`:
 * https://python-markdown.github.io/extensions/admonition/, https://facelessuser.github.io/pymdown-extensions/extensions/details/
 */
const CALLOUT =
  /^(?<marker>!!!|\?\?\?)(?<open>\+?) *(?<words>[\p{L}\p{N}_][\p{L}\p{N}_-]*(?: +[\p{L}\p{N}_-]+)*)?(?: *"(?<title>.*)")? *$/du;

/** Tabs, such as `=== "Title"`, `===+` or `===!`: https://facelessuser.github.io/pymdown-extensions/extensions/tabbed/ */
const TAB = /^===(?<flags>\+!?|!\+?)? +"(?<title>.*)" *$/d;

/** Fenced blocks of Docusaurus, VitePress, Zenn and others, such as `:::tip`, `::: tip Title` or `:::tip[Title]{#id}`. */
const FENCE = /^(?<colons>:{3,}) *(?<kind>\p{L}[\p{L}\p{N}_-]*)(?<rest>.*)$/du;

/** Attributes after a title, such as `{#id .class open title="x"}`. Other text in braces is part of the title. */
const ATTRIBUTES =
  /(?<!\{)\{(?:\s*(?:[#.][\p{L}_][\p{L}\p{N}_:-]*|[a-z-]+=(?:"[^"]*"|[^\s"{}]+)|open)(?=[\s}#.]))+\s*\}$/u;

/** HackMD's attribute that unfolds a block: `:::spoiler {state="open"} Title`. */
const OPEN = /^ *\{state="?open"?\}/;

/** Parses the first line of a block; `undefined` if no block begins with this line. */
export function readHead(line: string): HeadLine | undefined {
  return readCallout(line) ?? readTab(line) ?? readFence(line);
}

function readCallout(line: string): HeadLine | undefined {
  const match = CALLOUT.exec(line);
  const { marker, open, words = "", title } = match?.groups ?? {};
  if (!match || (!words && title === undefined) || (marker === "!!!" && open)) return undefined;
  // Words after the kind set the position of the callout and are ignored.
  const [kind = ""] = words.split(" ");
  const head = { block: "callout", kind, isFolded: marker === "???", isOpen: open === "+" } as const;
  return { head, title: match.indices?.groups?.["title"] };
}

function readTab(line: string): HeadLine | undefined {
  const match = TAB.exec(line);
  if (!match) return undefined;
  const flags = match.groups?.["flags"] ?? "";
  const head = { block: "tab", isFirst: flags.includes("!"), isChosen: flags.includes("+") } as const;
  return { head, title: match.indices?.groups?.["title"] };
}

function readFence(line: string): HeadLine | undefined {
  const match = FENCE.exec(line);
  const { colons = "", kind = "", rest = "" } = match?.groups ?? {};
  if (!match) return undefined;
  const head = { block: "fence", colons: colons.length, kind: kind.toLowerCase() } as const;
  // HackMD puts attributes before the title.
  const withTitle = rest.replace(OPEN, (lead) => " ".repeat(lead.length)).trimEnd();
  const title = withTitle.replace(ATTRIBUTES, "").trimEnd();
  if (!title) return { head, title: undefined };
  const start = line.length - rest.length + title.length - title.trimStart().length;
  const end = line.length - rest.length + title.length;
  if (line[start] === "[" && title.endsWith("]")) return { head, title: [start + 1, end - 1] };
  return start > line.length - rest.length ? { head, title: [start, end] } : undefined;
}
