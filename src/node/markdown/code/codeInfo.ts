import { findLanguage, type Language } from "./languages.ts";

/** Name of the element around a marked line. */
export type LineMark = "mark" | "ins" | "del";

/** A range of lines, counted from 1, both ends included. */
export interface MarkedLines {
  mark: LineMark;
  from: number;
  to: number;
}

/** Parsed info string of a code block, which may be in the notation of another engine. */
export interface CodeInfo {
  /** Name of the language in the source; `""` if there is none. */
  written: string;
  language: Language | "plain" | undefined;
  /** Whether the lines begin with a `+`, `-` or space that marks changes and is not part of the code. */
  isPatch: boolean;
  title: string | undefined;
  marked: MarkedLines[];
  /** Number of the first line; `undefined` if lines are not numbered. */
  firstLine: number | undefined;
}

/** Matches Pandoc's and Python-Markdown's `{ .python #id key="value" }` and R's `{r, key=value}`. */
const IN_BRACES = /^\{\s*(?:#[\w-]+\s+)?(?:\.|(?=[a-z][\w+-]*[\s,}]))([^\s,}]+)(.*?)\}?\s*$/is;
/** Matches `js`, `js{1,3}`, `js:title.js` and `rust,linenos`, but not `title="x"`. */
const BARE = /^(?![\w-]*=)([^\s,:{}[\]]*)(.*)$/s;

/** Matches `{1,3-5}`, `[title]`, `key=value`, or a word. */
const PARAMETER =
  /\{([\d\s,-]+)\}|\[([^\]=]+)\]|([\w-]+)[=:]\s*("[^"]*"|'[^']*'|\[[^\]]*\]|\{[\d\s,-]*\}|\d+(?:-\d+)?(?:[ ,]+\d+(?:-\d+)?)*(?![^\s,}])|[^\s,{}]+)|([^\s,{}]+)/g;

const MARKS: Record<string, LineMark> = {
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

/** Matches a file name, which is the title in Hexo and Nuxt. */
const FILE_NAME = /^[\w@/-][\w@./-]*\.[a-z]\w{0,7}$/i;

/** Parses the info string of a code block. */
export function readCodeInfo(infoString: string): CodeInfo {
  // rehype-pretty-code writes `showLineNumbers{5}` for line numbers from 5 on.
  const text = infoString.trim().replace(/\b(showLineNumbers)\{(\d+)\}/i, "$1=$2");
  let [, written = "", rest = ""] = IN_BRACES.exec(text) ?? BARE.exec(text) ?? ["", "", text];
  let isPatch = false;
  // The language of a patch follows the word `diff`: `diff js`, `diff-js`, `diff lang="js"`.
  const [whole, inner] =
    /^(?:-|\s+(?:lang=)?["']?)([\w+#-]+)(?![\w=])["']?/.exec(afterDiff(written, rest)) ?? [];
  if (whole && inner && findLanguage(inner) !== undefined) {
    isPatch = true;
    rest = afterDiff(written, rest).slice(whole.length);
    written = inner;
  }
  written = written.replace(/^\./, "");
  const named = findLanguage(written);
  // A file name in place of a language determines both the language and the title.
  const language = named ?? (FILE_NAME.test(written) ? findLanguage(extensionOf(written)) : undefined);
  const info: CodeInfo = {
    written,
    language,
    isPatch,
    title: named === undefined && language !== undefined ? written : undefined,
    marked: [],
    firstLine: undefined,
  };
  readParameters(rest, info);
  return info;
}

function extensionOf(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1);
}

/** Returns the text after `diff` if the language is `diff`; otherwise `""`. */
function afterDiff(written: string, rest: string): string {
  return /^diff(?=-|$)/i.test(written) ? written.slice("diff".length) + rest : "";
}

function readParameters(rest: string, info: CodeInfo): void {
  // The word after the colon is a title in Zenn (`js:title.js`), but a flag in VitePress (`ts:line-numbers`).
  const named = /^:(?!(?:no-)?line-numbers|title=)([^\s{]+)/.exec(rest);
  if (named) info.title = named[1];
  let isNumbered = false;
  let first = 1;
  for (const [, lines, title, written = "", value = "", word = ""] of rest
    .slice(named?.[0].length ?? 0)
    .replace(/^:/, "")
    .matchAll(PARAMETER)) {
    const key = written.toLowerCase().replace(/[_-]/g, "");
    const unquoted = value.replace(/^(["'])(.*)\1$/s, "$2");
    const flag = word.toLowerCase().replace(/^[.:]+|[_-]/g, "");
    const mark = MARKS[key];
    if (lines) info.marked.push(...readLines(lines, "mark"));
    else if (mark) info.marked.push(...readLines(unquoted, mark));
    else if (title) info.title ??= title;
    else if (TITLES.includes(key)) info.title ??= unquoted;
    else if (FIRSTS.includes(key)) first = Number.parseInt(unquoted, 10) || first;
    else if (NUMBERS.includes(key)) {
      isNumbered = !/^(?:false|off|no)$/i.test(unquoted);
      first = Number.parseInt(unquoted, 10) || first;
    } else if (NUMBERS.includes(flag)) isNumbered = true;
    else if (FILE_NAME.test(word)) info.title ??= word;
  }
  if (isNumbered) info.firstLine = first;
}

/** Parses line ranges: `1,3-5`, `1 3-5` or `[1, "3-5"]`. */
function readLines(text: string, mark: LineMark): MarkedLines[] {
  return [...text.matchAll(/(\d+)(?:-(\d+))?/g)].map(([, from, to = from]) => ({
    mark,
    from: Number(from),
    to: Number(to),
  }));
}
