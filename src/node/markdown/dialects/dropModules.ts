import { LiteralLines } from "./lines.ts";
import type { Notes } from "./notes.ts";

/** An `import` that is whole on its line. */
const IMPORT =
  /^import\s+(?:(?:type\s+)?(?:[\w$]+|\{[^{}]*\}|\*\s+as\s+[\w$]+)(?:\s*,\s*(?:\{[^{}]*\}|\*\s+as\s+[\w$]+))?\s+from\s+)?(["'])[^"'\n]+\1;?\s*(?:\/\/.*)?$/;
const OPEN_IMPORT = /^import\s+(?:type\s+)?(?:[\w$]+\s*,\s*)?\{[^{}]*$/;
const EXPORT =
  /^export\s+(?:(?:const|let|var)\s+(?:[\w$]+|\{[^{}]*\})\s*(?::[^=]+)?=|(?:async\s+)?function\b[\s*]*[\w$]*\s*\(|class\s+[\w$]+|default\s+(?:[({[]|function\b|async\b|class\b|[\w$.]+[;(]|[\w$]+$)|\{[^{}]*\}?|\*\s+from\s*["']|(?:type|interface)\s+[\w$]+)/;

/** No statement in a post is longer, in lines. */
const LONGEST = 400;

const REMEDY = "belong to MDX and are removed; what they would show must be written out";

/**
 * Removes MDX's `import` and `export` statements where they begin a block and are statements whole: prose such as "import is a
 * keyword" stays. Tells what images they call by which name.
 */
export function dropModules(
  lines: readonly string[],
  notes: Notes,
): { lines: string[]; images: ReadonlyMap<string, string> } {
  const left = [...lines];
  const images = new Map<string, string>();
  const literal = new LiteralLines(false);
  let isAtStart = true;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? "";
    const isLiteral = literal.take(line);
    const end = !isLiteral && isAtStart ? endOfStatement(lines, index) : undefined;
    if (end !== undefined) {
      const [, name, , path] =
        /^import\s+([\w$]+)\s+from\s+(["'])(.+?\.(?:png|jpe?g|gif|svg|webp|avif))\2/i.exec(line) ?? [];
      if (name && path) images.set(name, path);
      notes.add("`import` and `export` lines", index + 1, { remedy: REMEDY });
      left.fill("", index, end + 1);
      index = end;
    } else isAtStart = line.trim() === "";
  }
  return { lines: left, images };
}

/** The last line of a statement that begins on a line; none where it is not one. */
function endOfStatement(lines: readonly string[], start: number): number | undefined {
  const line = lines[start] ?? "";
  if (IMPORT.test(line)) return start;
  if (OPEN_IMPORT.test(line)) {
    const tail = lines.slice(start, start + 60);
    const end = tail.findIndex((each) => /^[^{]*\}\s*from\s*["'][^"']+["'];?\s*$/.test(each));
    return end > 0 && IMPORT.test(tail.slice(0, end + 1).join(" ")) ? start + end : undefined;
  }
  return EXPORT.test(line) ? endOfBrackets(lines, start) : undefined;
}

/** The line on which all brackets that a statement opens are closed; strings, comments and templates are passed over. */
function endOfBrackets(lines: readonly string[], start: number): number | undefined {
  let depth = 0;
  let quote = "";
  for (let index = start; index < Math.min(lines.length, start + LONGEST); index++) {
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
    const isOver = depth === 0 && quote === "" && !/(?:=|=>|,|&&|\|\||[+?:])\s*$/.test(line);
    if (isOver) return index;
  }
  return undefined;
}
