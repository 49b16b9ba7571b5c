import { withoutComment } from "./gluedHash.ts";
import { depthAfter, joinFlowLines } from "./joinFlowLines.ts";
import { isKnown, textKind } from "../keys.ts";
import { quoteStart } from "../value.ts";
import { type ReadEntries, readYaml, type YamlText } from "./yaml.ts";

/** Matches an unindented key. The colon may be full-width and needs no space after it. */
const KEY = /^(["']?)([\p{L}_][\p{L}\p{N}_.-]*)\1[ \t]*[:：]([\s\S]*)$/u;

/** The lines from one unindented key to the next. */
interface Part {
  key: string;
  text: string;
  /** Counted from 0. */
  line: number;
}

/**
 * Reads YAML. Invalid YAML is read key by key, so that an error affects only the value that contains it. An invalid single-line value is
 * read as text, with a warning. An invalid value with several lines or an unclosed quote or bracket is an error. If its key is unknown, an
 * invalid value is ignored, with a warning.
 */
export function readYamlLoosely(source: YamlText): ReadEntries {
  const whole = readYaml(source);
  const [error] = whole.problems.filter(({ severity }) => severity === "error");
  if (!error || whole.isRefused) return whole;
  const parts = partsOf(joinFlowLines(source.text));
  if (!parts.some(({ key }) => isKnown(key))) return whole;
  const read = parts.map((part) => readPart(part, source));
  const entries = new Map(read.flatMap((part) => part.entries).map((entry) => [entry.key, entry]));
  const problems = read.flatMap((part) => part.problems);
  return { entries: [...entries.values()], problems: problems.length > 0 ? problems : [error] };
}

function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  for (const [line, written] of text.split("\n").entries()) {
    const [, , key] = KEY.exec(written) ?? [];
    const last = parts.at(-1);
    if (key) parts.push({ key, text: written, line });
    else if (last) last.text += `\n${written}`;
  }
  return parts;
}

function readPart({ key, text, line }: Part, { file, firstLine }: YamlText): ReadEntries {
  const read = readYaml({ text, file, firstLine: firstLine + line });
  const [error] = read.problems.filter(({ severity }) => severity === "error");
  if (!error) return read;
  const warn = (message: string): ReadEntries["problems"] => [{ ...error, severity: "warning", message }];
  if (!isKnown(key)) return { entries: [], problems: warn(`${key}: ${error.message}; it is ignored`) };
  const [, , , rest = ""] = KEY.exec(text.trimEnd()) ?? [];
  if (hasOpenBracket(rest.trim())) {
    const message = "a list in brackets is opened here and never closed; add the closing bracket";
    return { entries: [], problems: [{ ...error, line: firstLine + line, message }] };
  }
  const folded = textKind(key) ? foldLines(rest) : rest;
  const written = folded.trim();
  if (folded.includes("\n") || isOpenQuote(written)) return { entries: [], problems: [error] };
  const value = withoutQuotes(/^["']/.test(written) ? written : withoutComment(written)) || undefined;
  const isKeyRight = /^[^:：]+:[ \t]/.test(text);
  const message = isKeyRight
    ? `${key}: ${error.message}; it is read as the text ${quoteStart(value ?? "")}`
    : `the key \`${key}\` must be followed by \`:\` and a space; write \`${[`${key}:`, value].filter(Boolean).join(" ")}\``;
  // If a comment hides the closing bracket, the parser reports the error at the end of the text, not on this line.
  const problems = warn(message).map((problem) => ({ ...problem, line: firstLine + line }));
  return { entries: [{ key, line: firstLine + line, value }], problems };
}

/**
 * Joins the lines of an unquoted text if a line before the last contains a `#` that is part of the text. YAML would end the text at this
 * `#`. Returns other texts unchanged.
 */
function foldLines(text: string): string {
  const lines = text.split("\n");
  const isPlain = !/^\s*["'[{|>]/.test(text) && lines.slice(1).every((line) => /^[ \t]+[^\s#-]/.test(line));
  const hashed = lines.slice(0, -1).some((line) => withoutComment(line) !== line.replace(/[ \t]#.*/, ""));
  return isPlain && hashed ? lines.map((line) => withoutComment(line).trim()).join(" ") : text;
}

function hasOpenBracket(text: string): boolean {
  const lines = text.split("\n");
  // The single line `[#a, #b]` contains no comment.
  const counted = lines.length === 1 ? [text.replaceAll("#", "")] : lines;
  return /^[[{]/.test(text) && counted.reduce((depth, line) => depthAfter(line, depth), 0) > 0;
}

function isOpenQuote(text: string): boolean {
  return /^["']/.test(text) && !text.slice(1).includes(text.charAt(0));
}

/** Removes quotes around an entire text: `'It's'` becomes `It's`, but `"a" or "b"` is returned unchanged. */
function withoutQuotes(text: string): string {
  const [, quote = "", inner = ""] = /^(["'])(.*)\1$/.exec(text) ?? [];
  const inside = inner.split(quote).length - 1;
  return quote && (inside === 0 || inside % 2 === 1) ? inner : text;
}
