import { Closings, LiteralLines } from "./lines.ts";
import { type Arguments, readArguments } from "./tags/readArguments.ts";

/** An opening tag alone on its line, or followed only by `{% raw %}`. A tag followed by other text may be inline code. */
const OPENING =
  /^([ \t>]*)(?:\{%-?\s*(highlight|codeblock|code)\b((?:(?!%\}).)*?)-?%\}[ \t]*(\{%-?\s*raw\s*-?%\})?|\{\{[<%]\s*(highlight|code)\b((?:(?![>%]\}\}).)*)[>%]\}\})[ \t]*$/;
const END_OF_RAW = String.raw`\{%-?\s*endraw\s*-?%\}`;

/** Replaces tags around code, such as Jekyll's `highlight`, Hexo's `codeblock` and Hugo's `highlight`, by fences. */
export function fenceCode(lines: readonly string[], hasRaw: boolean): string[] {
  const fenced = [...lines];
  const literal = new LiteralLines(hasRaw);
  const closings = new Closings(lines);
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? "";
    const [, indent = "", tag, written = "", raw = "", shortcode, arguments_ = ""] = OPENING.exec(line) ?? [];
    const name = tag ?? shortcode;
    if (literal.read(line.replace(raw, "")) || !name) continue;
    const closing = tag
      ? new RegExp(`^[ \\t>]*(?:${raw && END_OF_RAW}[ \\t]*)?\\{%-?\\s*end${tag}\\s*-?%\\}[ \\t]*$`)
      : new RegExp(`^[ \\t>]*\\{\\{[<%]\\s*/\\s*${name}\\s*[>%]\\}\\}[ \\t]*$`);
    const end = closings.after(index, closing);
    if (end === undefined) continue;
    const code = lines.slice(index + 1, end);
    const fence = "`".repeat(Math.max(3, longestRun(code) + 1));
    fenced[index] = indent + fence + infoOf(name, readArguments(written || arguments_));
    fenced[end] = indent + fence;
    // If `{% endraw %}` is alone on the line above the closing tag, the closing fence replaces it.
    const last = lines[end - 1] ?? "";
    if (raw && new RegExp(`^[ \\t>]*${END_OF_RAW}[ \\t]*$`).test(last)) {
      fenced[end - 1] = indent + fence;
      fenced[end] = "";
    }
    index = end;
  }
  return fenced;
}

function longestRun(lines: readonly string[]): number {
  return Math.max(
    0,
    ...lines.map((line) => Math.max(0, ...(line.match(/`{3,}/g) ?? []).map((run) => run.length))),
  );
}

/** Returns the info string of a fence: the language, then options in MkDocs' notation. */
function infoOf(tag: string, { words, named }: Arguments): string {
  const options = tag === "highlight" ? readArguments(words.slice(1).join(",")) : undefined;
  const isHexo = tag !== "highlight" || named.has("lang");
  const language = isHexo ? (named.get("lang") ?? named.get("language") ?? "") : (words[0] ?? "");
  const title = isHexo ? words.filter((word) => !/^https?:/.test(word)).join(" ") : "";
  const marked =
    named.get("hl_lines") ?? named.get("mark_lines") ?? named.get("mark") ?? options?.named.get("hl_lines");
  const isNumbered =
    words.includes("linenos") ||
    /^(?:true|table|inline)$/.test(named.get("linenos") ?? options?.named.get("linenos") ?? "");
  const values = [
    /^[\w+#.-]*$/.test(language) ? language : "",
    title && !title.includes('"') && `title="${title}"`,
    isNumbered && 'linenums="1"',
    marked && /^[\d\s,-]+$/.test(marked) && `hl_lines="${marked.trim().replace(/[\s,]+/g, " ")}"`,
  ];
  return values
    .filter((value, index) => value || index === 0)
    .join(" ")
    .replaceAll("`", "");
}
