import { findLanguage, type Language } from "./languages.ts";

/** How a line stands out: `mark`, `ins` and `del` are the elements it becomes. */
export type Mark = "mark" | "ins" | "del";

/** Lines counted from 1, both ends among them. */
export interface MarkedLines {
  mark: Mark;
  from: number;
  to: number;
}

/** What stands behind the fence of a code block, in the form of any engine. */
export interface CodeInfo {
  /** As it is written; empty where there is none. */
  written: string;
  language: Language | "plain" | undefined;
  /** Whether its lines begin with `+`, `-` or a blank, which are no part of the language. */
  isPatch: boolean;
  title: string | undefined;
  marked: MarkedLines[];
  /** Number of the first line, where lines are numbered. */
  firstLine: number | undefined;
}

/** Pandoc's and Python-Markdown's `{ .python #id key="value" }`, R's `{r, key=value}`. */
const IN_BRACES = /^\{\s*(?:#[\w-]+\s+)?(?:\.|(?=[a-z][\w+-]*[\s,}]))([^\s,}]+)(.*?)\}?\s*$/is;
/** `js`, `js{1,3}`, `js:title.js`, `rust,linenos`; not `title="x"`. */
const BARE = /^(?![\w-]*=)([^\s,:{}[\]]*)(.*)$/s;

/** `{1,3-5}`, `[title]`, `key=value`, or a word. */
const PART =
  /\{([\d\s,-]+)\}|\[([^\]=]+)\]|([\w-]+)[=:]\s*("[^"]*"|'[^']*'|\[[^\]]*\]|\{[\d\s,-]*\}|\d+(?:-\d+)?(?:[ ,]+\d+(?:-\d+)?)*(?![^\s,}])|[^\s,{}]+)|([^\s,{}]+)/g;

const MARKS: Record<string, Mark> = {
  hllines: "mark",
  highlight: "mark",
  highlightlines: "mark",
  emphasizelines: "mark",
  mark: "mark",
  ins: "ins",
  added: "ins",
  del: "del",
  removed: "del",
};
const TITLES = ["title", "file", "filename", "name", "caption"];
const NUMBERS = ["linenums", "linenos", "linenumbers", "linenumber", "showlinenumbers", "numberlines"];
const FIRSTS = ["linenostart", "startlinenumber", "startfrom", "firstline", "start"];

/** A word that is a file's name is its title: Hexo's and Nuxt's way. */
const FILE_NAME = /^[\w@/-][\w@./-]*\.[a-z]\w{0,7}$/i;

/** Reads what stands behind the fence. */
export function readCodeInfo(info: string): CodeInfo {
  // rehype-pretty-code's way of numbering from 5.
  const text = info.trim().replace(/\b(showLineNumbers)\{(\d+)\}/i, "$1=$2");
  let [, written = "", rest = ""] = IN_BRACES.exec(text) ?? BARE.exec(text) ?? ["", "", text];
  let isPatch = false;
  // `diff js`, `diff-js`, `diff lang="js"`.
  const [whole, inner] = /^(?:-|\s+(?:lang=)?["']?)([\w+#-]+)(?![\w=])["']?/.exec(glued(written, rest)) ?? [];
  if (whole && inner && findLanguage(inner) !== undefined) {
    isPatch = true;
    rest = glued(written, rest).slice(whole.length);
    written = inner;
  }
  written = written.replace(/^\./, "");
  const named = findLanguage(written);
  // A file's name in the place of a language says which it is, and is its title.
  const language = named ?? (FILE_NAME.test(written) ? findLanguage(extensionOf(written)) : undefined);
  const found: CodeInfo = {
    written,
    language,
    isPatch,
    title: named === undefined && language !== undefined ? written : undefined,
    marked: [],
    firstLine: undefined,
  };
  readParts(rest, found);
  return found;
}

function extensionOf(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1);
}

/** What follows the word `diff`, if the language is that. */
function glued(written: string, rest: string): string {
  return /^diff(?=-|$)/i.test(written) ? written.slice("diff".length) + rest : "";
}

function readParts(rest: string, info: CodeInfo): void {
  // `js:title.js` is Zenn's, `ts:line-numbers` VitePress'.
  const named = /^:(?!(?:no-)?line-numbers|title=)([^\s{]+)/.exec(rest);
  if (named) info.title = named[1];
  let isNumbered = false;
  let first = 1;
  for (const [, lines, title, written = "", value = "", word = ""] of rest
    .slice(named?.[0].length ?? 0)
    .replace(/^:/, "")
    .matchAll(PART)) {
    const key = written.toLowerCase().replace(/[_-]/g, "");
    const said = value.replace(/^(["'])(.*)\1$/s, "$2");
    const flag = word.toLowerCase().replace(/^[.:]+|[_-]/g, "");
    const mark = MARKS[key];
    if (lines) info.marked.push(...readLines(lines, "mark"));
    else if (mark) info.marked.push(...readLines(said, mark));
    else if (title) info.title ??= title;
    else if (TITLES.includes(key)) info.title ??= said;
    else if (FIRSTS.includes(key)) first = Number.parseInt(said, 10) || first;
    else if (NUMBERS.includes(key)) {
      isNumbered = !/^(?:false|off|no)$/i.test(said);
      first = Number.parseInt(said, 10) || first;
    } else if (NUMBERS.includes(flag)) isNumbered = true;
    else if (FILE_NAME.test(word)) info.title ??= word;
  }
  if (isNumbered) info.firstLine = first;
}

/** `1,3-5`, `1 3-5`, `[1, "3-5"]`. */
function readLines(text: string, mark: Mark): MarkedLines[] {
  return [...text.matchAll(/(\d+)(?:-(\d+))?/g)].map(([, from, to = from]) => ({
    mark,
    from: Number(from),
    to: Number(to),
  }));
}
