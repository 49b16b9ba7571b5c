import { bundledLanguagesInfo } from "shiki/langs";
import { likelyMeant } from "../../../shared/text/likelyMeant.ts";

/** A language with a grammar: its id and its display name. */
export interface Language {
  id: string;
  name: string;
}

/** Names that authors use for plain text, program output and other text that is not highlighted. */
const PLAIN: ReadonlySet<string> = new Set(
  (
    "text txt plain plaintext ansi output out none no-highlight nohighlight math ascii tree raw gitignore " +
    "stdout stdin stderr result results response terminal term screen cli pseudo pseudocode plain_text plain-text null undefined"
  ).split(" "),
);

/** Matches a name without Latin letters. Such a name describes the text, as `결과` and `출력` do, and is not a language. */
const WITHOUT_LATIN = /^(?=.*\p{L})[^A-Za-z]+$/u;

/** Names in Pygments, Rouge, Prism and highlight.js that Shiki does not know, by Shiki's id. */
const OTHER_NAMES: Record<string, string> = {
  asm: "assembly nasm",
  bat: "batchfile dos",
  c: "h",
  cpp: "cc hpp",
  diff: "patch udiff",
  dotenv: "env",
  go: "golang",
  groovy: "gradle",
  html: "htm markup xhtml",
  ini: "cfg conf config dosini editorconfig gitconfig",
  javascript: "ecmascript node",
  jinja: "html+jinja jinja2 nunjucks",
  json: "geojson ipynb webmanifest",
  matlab: "octave",
  "objective-c": "objectivec",
  pascal: "delphi",
  python: "ipython ipython3 py3 pycon python2 python3",
  shellscript: "csh ksh",
  shellsession: "shell-session",
  sql: "mysql pgsql postgres postgresql sqlite tsql",
  vb: "vb.net vbnet visualbasic",
  xml: "atom plist rss svg",
};

const BY_NAME = new Map<string, Language>(
  bundledLanguagesInfo.flatMap(({ id, name, aliases = [] }) =>
    [id, ...aliases, ...(OTHER_NAMES[id]?.split(" ") ?? [])].map((alias): [string, Language] => [
      alias,
      { id, name },
    ]),
  ),
);

/** Returns the language with a name, ignoring case; `"plain"` for plain text, `undefined` if the name is unknown. */
export function findLanguage(written: string): Language | "plain" | undefined {
  const name = written.toLowerCase().replace(/^lang(?:uage)?-/, "");
  const isPlain = name === "" || PLAIN.has(name) || WITHOUT_LATIN.test(name);
  return isPlain ? "plain" : BY_NAME.get(name);
}

/**
 * Returns the language name that an unknown name probably means; else the first of its words that is a language name, such as
 * `html` for `go-html-template`.
 */
export function nearestLanguage(written: string): string | undefined {
  const names = [...BY_NAME.keys()].filter((name) => name.length > 2);
  const words = written.toLowerCase().split(/[-_.]/);
  return likelyMeant(written.toLowerCase(), names) ?? words.find((word) => names.includes(word));
}
