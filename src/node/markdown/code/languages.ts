import { bundledLanguagesInfo } from "shiki/langs";
import { likelyMeant } from "../../site/links/likelyMeant.ts";

/** A language whose grammar is known, by its id and by the name its writers give it. */
export interface Language {
  id: string;
  name: string;
}

/** Names that ask for plain text, or say that a program printed it. */
const PLAIN: ReadonlySet<string> = new Set(
  (
    "text txt plain plaintext ansi output out none no-highlight nohighlight math ascii tree raw gitignore " +
    "stdout stdin stderr result results response terminal term screen cli pseudo pseudocode plain_text plain-text null undefined"
  ).split(" "),
);

/** No language has such a name: `결과` and `出力` say what the text is. */
const WITHOUT_LATIN = /^(?=.*\p{L})[^A-Za-z]+$/u;

/** Names of Pygments, Rouge, Prism and highlight.js that Shiki does not have, by its own. */
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
    [id, ...aliases, ...(OTHER_NAMES[id]?.split(" ") ?? [])].map((each): [string, Language] => [
      each,
      { id, name },
    ]),
  ),
);

/** The language of a name in any spelling; `"plain"` where none is asked for, undefined where it is not known. */
export function findLanguage(written: string): Language | "plain" | undefined {
  const name = written.toLowerCase().replace(/^lang(?:uage)?-/, "");
  const isPlain = name === "" || PLAIN.has(name) || WITHOUT_LATIN.test(name);
  return isPlain ? "plain" : BY_NAME.get(name);
}

/** The known name that is spelt most like one that is not known, or is a word of it, as `html` of `go-html-template`. */
export function nearestLanguage(written: string): string | undefined {
  const names = [...BY_NAME.keys()].filter((name) => name.length > 2);
  const words = written.toLowerCase().split(/[-_.]/);
  return likelyMeant(written.toLowerCase(), names) ?? words.find((word) => names.includes(word));
}
