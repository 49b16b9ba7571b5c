import { LiteralLines } from "./lines.ts";
import type { Notes } from "./notes.ts";

/** An `import` on a single line. */
const IMPORT =
  /^import\s+(?:(?:type\s+)?(?:[\w$]+|\{[^{}]*\}|\*\s+as\s+[\w$]+)(?:\s*,\s*(?:\{[^{}]*\}|\*\s+as\s+[\w$]+))?\s+from\s+)?(["'])[^"'\n]+\1;?\s*(?:\/\/.*)?$/;
const OPEN_IMPORT = /^import\s+(?:type\s+)?(?:[\w$]+\s*,\s*)?\{[^{}]*$/;
const EXPORT =
  /^export\s+(?:(?:const|let|var)\s+(?:[\w$]+|\{[^{}]*\})\s*(?::[^=]+)?=|(?:async\s+)?function\b[\s*]*[\w$]*\s*\(|class\s+[\w$]+|default\s+(?:[({[]|function\b|async\b|class\b|[\w$.]+[;(]|[\w$]+$)|\{[^{}]*\}?|\*\s+from\s*["']|(?:type|interface)\s+[\w$]+)/;

/** Maximum length of an `export` statement, in lines. */
const MAX_LINES = 400;

const REMEDY = "belong to MDX and are removed; write out what they would show";

/**
 * Replaces complete `import` and `export` statements of MDX at the start of a block by empty lines. Prose such as "import is a keyword"
 * does not change. Also returns the paths of imported images by name.
 */
export function dropModules(
  lines: readonly string[],
  notes: Notes,
): { lines: string[]; images: ReadonlyMap<string, string> } {
  const remaining = [...lines];
  const images = new Map<string, string>();
  const literal = new LiteralLines(false);
  let isAtStart = true;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? "";
    const isLiteral = literal.read(line);
    const end = !isLiteral && isAtStart ? endOfStatement(lines, index) : undefined;
    if (end !== undefined) {
      const [, name, , path] =
        /^import\s+([\w$]+)\s+from\s+(["'])(.+?\.(?:png|jpe?g|gif|svg|webp|avif))\2/i.exec(line) ?? [];
      if (name && path) images.set(name, path);
      notes.add("`import` and `export` lines", index + 1, { remedy: REMEDY });
      remaining.fill("", index, end + 1);
      index = end;
    } else isAtStart = line.trim() === "";
  }
  return { lines: remaining, images };
}

/** Returns the index of the last line of a statement that begins on line `start`; `undefined` if no statement begins there. */
function endOfStatement(lines: readonly string[], start: number): number | undefined {
  const first = lines[start] ?? "";
  if (IMPORT.test(first)) return start;
  if (OPEN_IMPORT.test(first)) {
    const tail = lines.slice(start, start + 60);
    const end = tail.findIndex((line) => /^[^{]*\}\s*from\s*["'][^"']+["'];?\s*$/.test(line));
    return end > 0 && IMPORT.test(tail.slice(0, end + 1).join(" ")) ? start + end : undefined;
  }
  return EXPORT.test(first) ? endOfBrackets(lines, start) : undefined;
}

/**
 * Returns the index of the line that completes a statement: all brackets are closed, and no operator ends the line. Ignores brackets in
 * strings, comments and templates. Returns `undefined` if there is no such line within `MAX_LINES`.
 */
function endOfBrackets(lines: readonly string[], start: number): number | undefined {
  let depth = 0;
  let quote = "";
  for (let index = start; index < Math.min(lines.length, start + MAX_LINES); index++) {
    const line = lines[index] ?? "";
    for (let at = 0; at < line.length; at++) {
      const character = line[at] ?? "";
      if (quote) {
        if (character === "\\") at++;
        else if (quote === "*/" ? line.startsWith("*/", at) : character === quote) quote = "";
      } else if (line.startsWith("//", at) && line[at - 1] !== ":") break;
      else if (line.startsWith("/*", at)) quote = "*/";
      else if (`"'\``.includes(character)) quote = character;
      else if ("({[".includes(character)) depth++;
      else if (")}]".includes(character)) depth--;
    }
    if (quote === '"' || quote === "'") quote = "";
    if (depth < 0) return undefined;
    const isComplete = depth === 0 && quote === "" && !/(?:=|=>|,|&&|\|\||[+?:])\s*$/.test(line);
    if (isComplete) return index;
  }
  return undefined;
}
