/**
 * Indents the lines of a list in brackets that continues in column 0 or after tabs. PyYAML and js-yaml accept such a list, so authors
 * write it; YAML 1.2 (section 7.4) requires indentation. The number of lines stays the same.
 */
export function joinFlowLines(text: string): string {
  let depth = 0;
  /** Indentation of the key of a block text (`|`, `>`), in characters; deeper lines are its text. */
  let block: number | undefined;
  const lines = text.split("\n").map((line) => {
    const indent = line.search(/\S|$/);
    if (block !== undefined && (indent > block || line.trim() === "")) return line;
    block = depth === 0 && /:[ \t]+[|>][-+\d]*[ \t]*$/.test(line) ? indent : undefined;
    const indented = depth > 0 ? `  ${line.trimStart()}` : line;
    const [plain = ""] = /^[^#'"]*/.exec(line) ?? [];
    const begins = depth > 0 ? 0 : plain.search(/(?<=[:-][ \t]+)[[{]/);
    if (begins >= 0) depth = depthAfter(indented.slice(begins), depth);
    return indented;
  });
  return lines.join("\n");
}

/** How many brackets are open at the end of a line that has `depth` open before it; quotes and comments are ignored. */
export function depthAfter(line: string, depth: number): number {
  const tokens = line.replace(/\s#.*$/, "").matchAll(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[[\]{}]/g);
  let open = depth;
  for (const [token] of tokens) {
    if (token === "[" || token === "{") open++;
    if (token === "]" || token === "}") open--;
  }
  return Math.max(0, open);
}
