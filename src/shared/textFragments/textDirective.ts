/** The parts of a text directive, `:~:text=prefix-,first,last,-suffix`. A missing part is `""`. */
export interface TextDirective {
  prefix: string;
  first: string;
  last: string;
  suffix: string;
}

/**
 * Parses the text directives of a URL fragment: https://wicg.github.io/scroll-to-text-fragment/#syntax. Ignores
 * invalid directives. The results are in Unicode NFC.
 */
export function readTextDirectives(hash: string): TextDirective[] {
  const [, directives = ""] = hash.split(":~:");
  return directives
    .split("&")
    .flatMap((directive) => (directive.startsWith("text=") ? readDirective(directive.slice(5)) : []));
}

function readDirective(value: string): TextDirective[] {
  const parts = value.split(",");
  const prefix = parts[0]?.endsWith("-") ? parts.shift()?.slice(0, -1) : "";
  const suffix = parts.at(-1)?.startsWith("-") ? parts.pop()?.slice(1) : "";
  const [first, last] = parts;
  if (!first || parts.length > 2) return [];
  try {
    const [decodedPrefix = "", decodedFirst = "", decodedLast = "", decodedSuffix = ""] = [
      prefix ?? "",
      first,
      last ?? "",
      suffix ?? "",
    ].map((part) => decodeURIComponent(part).normalize("NFC"));
    return [{ prefix: decodedPrefix, first: decodedFirst, last: decodedLast, suffix: decodedSuffix }];
  } catch {
    // Ignores directives with invalid escapes, such as `%`, as browsers do.
    return [];
  }
}
