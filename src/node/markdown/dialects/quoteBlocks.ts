import { Closings, LiteralLines } from "./lines.ts";

const OPENING =
  /^([ \t]*)(?:\{%-?\s*(blockquote|quote|pullquote|centerquote|cq)\b((?:(?!%\}).)*?)-?%\}|\{\{[<%]\s*(blockquote|quote)\b((?:(?![>%]\}\}).)*)[>%]\}\})[ \t]*$/;
const ON_ONE_LINE =
  /^([ \t]*)\{%-?\s*(blockquote|quote|pullquote|centerquote|cq)\b((?:(?!%\}).)*?)-?%\}[ \t]*(\S.*?)[ \t]*\{%-?\s*end(?:\2)?\s*-?%\}[ \t]*$/;

/**
 * Replaces quote tags, such as Hexo's `blockquote`, `pullquote` and `cq` and Zola's `quote()`, by Markdown quotes. The author's name
 * follows the text.
 */
export function quoteBlocks(lines: readonly string[], hasRaw: boolean): string[] {
  const quoted = [...lines];
  const literal = new LiteralLines(hasRaw);
  const closings = new Closings(lines);
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? "";
    if (literal.read(line)) continue;
    const [, margin = "", kind = "", by = "", text] = ON_ONE_LINE.exec(line) ?? [];
    if (text) {
      const author = readAuthor(kind, by);
      quoted[index] = `${margin}> ${text}${author && ` — ${author}`}`;
    }
    const [, indent = "", tag, words, shortcode, others] = OPENING.exec(line) ?? [];
    const name = tag ?? shortcode;
    if (!name) continue;
    const closing = tag
      ? new RegExp(`^[ \\t]*\\{%-?\\s*end(?:${tag})?\\s*-?%\\}[ \\t]*$`)
      : new RegExp(`^[ \\t]*\\{\\{[<%]\\s*/\\s*${name}\\s*[>%]\\}\\}[ \\t]*$`);
    const end = closings.after(index, closing);
    if (end === undefined) continue;
    for (let inner = index + 1; inner < end; inner++) quoted[inner] = `${indent}> ${lines[inner]}`;
    const author = readAuthor(name, words ?? others ?? "");
    quoted[index] = "";
    quoted[end] = author ? `${indent}> — ${author}` : "";
    // A hard break separates the last paragraph from the author's name.
    if (author && lines[end - 1]?.trim()) quoted[end - 1] += "\\";
    index = end;
  }
  return quoted;
}

function readAuthor(tag: string, written: string): string {
  // The arguments of these tags are classes, not an author.
  if (/^(?:pull|center|c)q/.test(tag)) return "";
  const [, argument = ""] = /^\s*\((.*)\)\s*$/.exec(written) ?? [];
  const [, named = ""] = /\b(?:author|source)\s*=\s*["']([^"']*)["']/.exec(argument || written) ?? [];
  const bare = argument || /\w\s*=\s*["']/.test(written) ? "" : written.trim();
  const [, before = "", url = "", title = ""] = /^(.*?)\s*(https?:\/\/\S+)\s*(.*)$/.exec(bare) ?? [];
  const link = url && `[${title || url}](${url})`;
  return named || (url ? [before, link].filter(Boolean).join(", ") : bare);
}
