import { isElement } from "./elementNames.ts";
import { isInline } from "./loneTags.ts";
import type { Warn } from "../../diagnostics/problem.ts";

/**
 * Matches a line that begins an HTML block with an explicit end (kinds 1 and 3 to 5 of
 * https://spec.commonmark.org/0.31.2/#html-blocks) or with `<iframe>`.
 */
const OPENING =
  /^((?: {0,3}(?:>|[-*+][ \t]|\d{1,9}[.)][ \t]))* {0,3})<(?:(script|style|pre|textarea)(?=[\s>/]|$)|(iframe)>|(\?|!\[CDATA\[|!(?=[a-z])))/i;

/** The end of each kind of declaration. */
const ENDS: ReadonlyMap<string, string> = new Map([
  ["?", "?>"],
  ["![cdata[", "]]>"],
  ["!", ">"],
]);

/** Matches a line that begins with a comment. */
const COMMENT = /^((?: {0,3}(?:>|[-*+][ \t]|\d{1,9}[.)][ \t]))* {0,3})<!--(?!-?>)(.*)$/;

/** Matches a line that begins with a tag that has no `>` before the next tag or the end of the line. */
const ENDLESS =
  /^((?: {0,3}(?:>|[-*+][ \t]|\d{1,9}[.)][ \t]))* {0,3})<(\/?([a-z][a-z\d]*))(?:[ \t][^>"'=]*(<).*|[ \t][^>]*)?$/i;

const SELF_CLOSED = /^(<([a-z]+)(?:"[^"]*"|'[^']*'|[^"'>])*)\/>/i;

const FENCE = /^(?:[ \t]{0,3}(?:>|[-*+][ \t]|\d{1,9}[.)][ \t]))*[ \t]*(`{3,}(?=[^`]*$)|~{3,})/;

/** Matches a line with code after a tag, but not a sentence about the tag. */
const CODE = /^[^>]*>\s*(?:(?:var|let|const|function|import|window)\b|[@.#/*:])|[;{}(,]\s*$/;

/**
 * Escapes unclosed tags at the start of a line, so that they do not hide the lines below:
 * - A tag of a block element is unclosed if no `>` ends the tag within its block.
 * - Declarations such as `<?php` and `<!DOCTYPE` are unclosed if they do not end before the next empty line.
 * - `<script>`, `<style>`, `<pre>`, `<textarea>` and `<iframe>` are unclosed if there is no end tag before the next empty line and no
 *   plausible one after it. If such a tag closes itself, as in `<iframe />`, it gets an end tag.
 * - `<!--` is unclosed if the next `-->` probably belongs to something else, such as another comment or code.
 *   `plainTags` handles comments without any `-->` after them.
 */
export function showOpenings(text: string, warn: Warn): string {
  if (!/<(?:script|style|pre|textarea|iframe|[?!])|^[^<\n]*<\/?[a-z](?:[^>\n]*$|[^>\n]*<)/im.test(text))
    return text;
  const lines = text.split("\n");
  const ends = new EndsBelow(lines);
  let fence: string | undefined;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? "";
    const [, sign] = FENCE.exec(line) ?? [];
    if (fence !== undefined) {
      if (new RegExp(`^[ \\t>]*${fence[0]}{${fence.length},}\\s*$`).test(line)) fence = undefined;
      continue;
    }
    if (sign) {
      fence = sign;
      continue;
    }
    const [, marks, words = ""] = COMMENT.exec(line) ?? [];
    if (marks !== undefined) {
      const end = words.includes("-->") ? index : ends.ofComment(index, { marks, words });
      if (end !== undefined) index = end;
      else if (ends.isAhead("-->", index)) {
        lines[index] = `${marks}&lt;!--${words}`;
        warn(
          "html",
          index + 1,
          "`<!--` is never closed in its block and is shown as text; close it with `-->`, or write it as code",
        );
      }
      continue;
    }
    const [, prefix, tag, element = "", second] = ENDLESS.exec(line) ?? [];
    const isBlock = isElement(element) && !isInline(element);
    if (prefix !== undefined && isBlock && (second || ends.isEndless(index, prefix.includes(">")))) {
      lines[index] = `${prefix}&lt;${line.slice(prefix.length + 1)}`;
      const remedy = "has no `>` and is shown as text; write it as code, or add the `>`";
      warn("html", index + 1, `\`<${tag}\` ${remedy}`);
      continue;
    }
    const [, before = "", named, bare, declared] = OPENING.exec(line) ?? [];
    const name = (named ?? bare ?? declared)?.toLowerCase();
    if (name === undefined) continue;
    const closed = line.slice(before.length).replace(SELF_CLOSED, "$1></$2>");
    if (before + closed !== line) {
      lines[index] = before + closed;
      continue;
    }
    const end = ends.of(index, name);
    if (end !== undefined) {
      index = end;
      continue;
    }
    lines[index] = `${before}&lt;${line.slice(before.length + 1)}`;
    const remedy = "is never closed in its block and is shown as text; write it as code, or close it";
    warn("html", index + 1, `\`<${name}${declared ? "" : ">"}\` ${remedy}`);
  }
  return lines.join("\n");
}

/** Finds the ends of elements and comments. All searches together take linear time. */
class EndsBelow {
  readonly #lines: readonly string[];
  /** Index of the first match at or after the last queried line, by the name of the search. */
  readonly #next = new Map<string, number>();

  constructor(lines: readonly string[]) {
    this.#lines = lines;
  }

  /**
   * Returns the index of the line that ends the element or declaration that begins at `index`. Returns `undefined` if it is not
   * closed or the line at `index` only mentions it.
   */
  of(index: number, name: string): number | undefined {
    const opening = this.#lines[index] ?? "";
    const declared = ENDS.get(name);
    const closing = declared ?? `</${name}`;
    const end = this.#find(closing, index, (line) => line.toLowerCase().includes(closing));
    if (end === undefined) return undefined;
    const empty = this.#find("empty", index, (line) => /^[\s>]*$/.test(line));
    if (empty === undefined || end < empty) return end;
    if (declared) return undefined;
    const fenced = this.#find("fence", index + 1, (line) => FENCE.test(line));
    if (fenced !== undefined && fenced < end) return undefined;
    const isEndWritten = new RegExp(`^[ \\t>]*${closing}\\s*>|(?<!\`)${closing}\\s*>[ \\t]*$`, "i");
    if (!isEndWritten.test(this.#lines[end] ?? "")) return undefined;
    const rest = opening.slice(opening.toLowerCase().indexOf(`<${name}`));
    const isAlone = !rest.includes(">") || /^[^>]*>\s*$/.test(rest);
    return isAlone || CODE.test(rest) || /^(?:pre|textarea)$/.test(name) ? end : undefined;
  }

  /** Whether no further line of the block that begins at `index` contains `>`. Quote markers do not count. */
  isEndless(index: number, isQuoted: boolean): boolean {
    const end = this.#find(isQuoted ? "quoted >" : ">", index + 1, (line) =>
      isQuoted ? /[^\s>].*>|^[ \t>]*>[ \t]+>/.test(line) : line.includes(">"),
    );
    const empty = this.#find(isQuoted ? "empty" : "blank", index + 1, (line) =>
      isQuoted ? /^[\s>]*$/.test(line) : line.trim() === "",
    );
    return end === undefined || (empty !== undefined && empty < end);
  }

  /** Whether a later line contains a string. */
  isAhead(sign: string, index: number): boolean {
    return this.#find(sign, index + 1, (line) => line.includes(sign)) !== undefined;
  }

  /** Returns the index of the line on which a comment ends; `undefined` if it is not closed or the text only mentions `<!--`. */
  ofComment(index: number, { marks, words }: { marks: string; words: string }): number | undefined {
    const below = index + 1;
    const end = this.#find("-->", below, (line) => line.includes("-->"));
    if (end === undefined) return undefined;
    // A comment cannot continue after the list or quote that contains it.
    const isInList = /[^ >]/.test(marks);
    const outside = isInList
      ? this.#find("no indent", below, (line) => /^[^\s>]/.test(line))
      : marks.includes(">")
        ? this.#find("no quote", below, (line) => !/^ {0,3}>/.test(line))
        : undefined;
    if (outside !== undefined && outside <= end) return undefined;
    const empty = this.#find("empty", below, (line) => /^[\s>]*$/.test(line));
    if (empty === undefined || end < empty || words.trim() === "") return end;
    const next = this.#find("<!--", below, (line) => line.includes("<!--"));
    if (next !== undefined && next <= end) return undefined;
    if (/`[^`]*-->[^`]*`|-->[ \t]*[^\s<]/.test(this.#lines[end] ?? "")) return undefined;
    const fences = this.#lines.slice(below, end).filter((line) => FENCE.test(line));
    return fences.length % 2 === 0 ? end : undefined;
  }

  #find(kind: string, from: number, isWanted: (line: string) => boolean): number | undefined {
    let at = this.#next.get(kind) ?? -1;
    if (at < from) {
      at = from;
      while (at < this.#lines.length && !isWanted(this.#lines[at] ?? "")) at++;
      this.#next.set(kind, at);
    }
    return at < this.#lines.length ? at : undefined;
  }
}
