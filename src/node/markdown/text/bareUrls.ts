import type { Root } from "mdast";
import { visit } from "unist-util-visit";

/** Comment inserted after a bare URL that words follow without a space. GFM ends a bare URL only at a space or `<`. */
export const END = "<!--maru-address-end-->";

/** Matches an ASCII host that a non-ASCII character directly follows: `https://a.com에서`, but not `https://naver한글.com`. */
const GLUED =
  /^(?:https?:\/\/)?(?:(?:[\w-]+\.)+[a-z]{2,}|localhost|\d+(?:\.\d+){3})(?::\d+)?(?=[^\0-\x7F])(?![^/?#]*\.[a-z]{2,}(?:[/?#:]|$))/i;

/** Matches punctuation that ends a bare URL, because it belongs to the sentence. */
const MARK =
  /[、。，．！？：；「」『』（）［］｛｝【】〔〕〈〉《》“”…〜～]|[‘’](?![a-z])|\[\^|(?:["'`]|\*+|~~)(?=[^\0-\x7F])/i;

/** Matches Korean and Japanese particles at the end of a text. These languages attach particles to the preceding noun. */
const KOREAN_PARTICLE =
  /(?:(?:에서|에게서?|한테서?|께서?|으?로서?|으?로써|에|까지|부터|와|과|하고|이?라고|보다|처럼|만|밖에)(?:는|은|도|만|의|부터|까지)?|[은는이가을를의도]|이?나|이?랑|이?라는|이?라도|이?란|이?며|이고|이다|입니다|인데|이에요|예요)$/;
const JAPANESE_PARTICLE = /(?:から|まで|より|では|には|とは|[をはがにへでともの])$/;

/**
 * Inserts {@link END} after bare URLs that Korean, Japanese or Chinese text follows without a space: the particle in
 * `https://a.com/를` is not part of the link. Parse the returned text again and pass that tree to {@link dropUrlEnds}.
 * @param tree Syntax tree of `text`.
 */
export function endUrls(text: string, tree: Root): string {
  const pieces: string[] = [];
  let copied = 0;
  visit(tree, "link", ({ children: [label], position }) => {
    const start = position?.start.offset;
    if (label?.type !== "text" || start === undefined || !text.startsWith(label.value, start)) return;
    for (const end of endsIn(label.value)) {
      pieces.push(text.slice(copied, start + end));
      copied = start + end;
    }
  });
  return pieces.length > 0 ? [...pieces, text.slice(copied)].join(END) : text;
}

/** Removes the comments of {@link endUrls} from a tree. */
export function dropUrlEnds(tree: Root): Root {
  visit(tree, "html", (node, index, parent) => {
    if (node.value !== END || !parent || index === undefined) return undefined;
    parent.children.splice(index, 1);
    return index;
  });
  return tree;
}

/** Returns the end offsets of the URLs in a run of non-space characters. An offset at the end of the run is left out. */
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

/** Returns the URL at the start of a run of non-space characters. */
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
    const match = particle.exec(url);
    if (match && match.index > path && !letters.test(url.slice(path, match.index))) {
      return url.slice(0, match.index);
    }
  }
  return url;
}

/** Returns the index of the first unmatched closing bracket before a non-ASCII character; -1 if there is none. */
function unopened(run: string): number {
  let open = 0;
  for (const { 0: bracket, index } of run.matchAll(/[()[\]]/g)) {
    if (bracket === "(" || bracket === "[") open++;
    else if (open > 0) open--;
    else if (/^[)\]]*[^\0-\x7F]/.test(run.slice(index, index + 4))) return index;
  }
  return -1;
}
