/**
 * Indents all lines within brackets by two spaces. Authors write such lines without indentation or with tabs, because PyYAML and js-yaml
 * accept that. YAML 1.2 (section 7.4) requires spaces. The number of lines does not change.
 */
export function joinFlowLines(text: string): string {
  let depth = 0;
  /** Indentation of the key of a block text (`|`, `>`), in characters. Lines with deeper indentation are its text. */
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

/**
 * Returns the number of open brackets at the end of a line. Brackets in quotes and comments are ignored.
 * @param depth Number of open brackets at the start of the line.
 */
export function depthAfter(line: string, depth: number): number {
  const tokens = line.replace(/\s#.*$/, "").matchAll(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[[\]{}]/g);
  let open = depth;
  for (const [token] of tokens) {
    if (token === "[" || token === "{") open++;
    if (token === "]" || token === "}") open--;
  }
  return Math.max(0, open);
}
