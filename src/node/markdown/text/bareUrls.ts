import type { Root } from "mdast";
import { visit } from "unist-util-visit";

/** GFM ends a bare address at a blank or `<` alone. Where words are glued to one, this ends it. */
export const END = "<!--maru-address-end-->";

/** A host in ASCII behind which other letters stand: `https://a.com에서`; not `https://naver한글.com`. */
const GLUED =
  /^(?:https?:\/\/)?(?:(?:[\w-]+\.)+[a-z]{2,}|localhost|\d+(?:\.\d+){3})(?::\d+)?(?=[^\0-\x7F])(?![^/?#]*\.[a-z]{2,}(?:[/?#:]|$))/i;

/** Marks that addresses do not have, but sentences with addresses do. */
const MARK =
  /[、。，．！？：；「」『』（）［］｛｝【】〔〕〈〉《》“”…〜～]|[‘’](?![a-z])|\[\^|(?:["'`]|\*+|~~)(?=[^\0-\x7F])/i;

/** Words that go with a noun and mean nothing without one. */
const KOREAN_PARTICLE =
  /(?:(?:에서|에게서?|한테서?|께서?|으?로서?|으?로써|에|까지|부터|와|과|하고|이?라고|보다|처럼|만|밖에)(?:는|은|도|만|의|부터|까지)?|[은는이가을를의도]|이?나|이?랑|이?라는|이?라도|이?란|이?며|이고|이다|입니다|인데|이에요|예요)$/;
const JAPANESE_PARTICLE = /(?:から|まで|より|では|には|とは|[をはがにへでともの])$/;

/**
 * Ends the bare addresses of a text, whose tree this is, before what Korean, Japanese and Chinese write right behind them, so that
 * `https://a.com/를` links without its particle. The text given back is to be read anew, and {@link dropUrlEnds} called then.
 */
export function endUrls(text: string, tree: Root): string {
  const parts: string[] = [];
  let taken = 0;
  visit(tree, "link", ({ children: [said], position }) => {
    const start = position?.start.offset;
    if (said?.type !== "text" || start === undefined || !text.startsWith(said.value, start)) return;
    for (const end of endsIn(said.value)) {
      parts.push(text.slice(taken, start + end));
      taken = start + end;
    }
  });
  return parts.length > 0 ? [...parts, text.slice(taken)].join(END) : text;
}

export function dropUrlEnds(tree: Root): Root {
  visit(tree, "html", (node, index, parent) => {
    if (node.value !== END || !parent || index === undefined) return undefined;
    parent.children.splice(index, 1);
    return index;
  });
  return tree;
}

/** Where addresses within a run of characters without blanks end, but for one that ends with it. */
function endsIn(run: string): number[] {
  const ends: number[] = [];
  for (let start = 0; start >= 0;) {
    const end = start + urlIn(run.slice(start)).length;
    if (end === run.length) break;
    ends.push(end);
    const next = run.slice(end).search(/https?:\/\//i);
    start = next < 0 ? -1 : end + next;
  }
  return ends;
}

/** The address that a run of characters without blanks begins with. */
export function urlIn(run: string): string {
  const [host] = GLUED.exec(run) ?? [];
  if (host) return host;
  const end = Math.min(...[run.search(MARK), unopened(run)].filter((index) => index >= 0), run.length);
  const url = run.slice(0, end);
  const path = /^(?:https?:\/\/)?[^/?#]+(?=[/?#])/i.exec(url)?.[0].length;
  if (path === undefined) return url;
  for (const [particle, letters] of [
    [KOREAN_PARTICLE, /\p{Script=Hangul}/u],
    [JAPANESE_PARTICLE, /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ] as const) {
    const found = particle.exec(url);
    if (found && found.index > path && !letters.test(url.slice(path, found.index))) {
      return url.slice(0, found.index);
    }
  }
  return url;
}

/** Where a bracket is closed that was never opened, and letters beyond ASCII stand behind it; -1 where there is none. */
function unopened(run: string): number {
  let open = 0;
  for (const { 0: bracket, index } of run.matchAll(/[()[\]]/g)) {
    if (bracket === "(" || bracket === "[") open++;
    else if (open > 0) open--;
    else if (/^[)\]]*[^\0-\x7F]/.test(run.slice(index, index + 4))) return index;
  }
  return -1;
}
